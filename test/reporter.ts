/** Mocha's `dot`, plus what was skipped by name and one line to count by: `N passed, N failed, N skipped`. */
import type { Runner } from 'mocha';
import { reporters, type MochaOptions } from 'mocha';

export default class Reporter extends reporters.Dot {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const skipped: string[] = [];
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
    runner.once('end', () => {
      for (const title of skipped) console.log(`  skipped: ${title}`);
      const { passes, failures } = this.stats;
      console.log(`${passes} passed, ${failures} failed, ${skipped.length} skipped`);
    });
  }
}
