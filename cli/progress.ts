/** Tells a person who waits at a terminal how far it is. Silent for a second, and silent everywhere else. */

const AFTER_MS = 1000;
const EVERY_MS = 100;

export interface Progress {
  report(event: 'scanned' | 'to parse' | 'parsed', count: number): void;
  done(): void;
}

export function progress(stream: NodeJS.WriteStream): Progress {
  const counts = { scanned: 0, 'to parse': 0, parsed: 0 };
  const start = Date.now();
  let next = start + AFTER_MS;
  let shown = false;
  return {
    report(event, count) {
      counts[event] += count;
      const now = Date.now();
      if (!stream.isTTY || now < next) return;
      next = now + EVERY_MS;
      shown = true;
      const parsing = counts['to parse'] > 0 ? `, parsed ${counts.parsed} of ${counts['to parse']}` : '';
      stream.write(`\r\u001b[Ktimesync-lint: read ${counts.scanned} files${parsing}`);
    },
    done() {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
