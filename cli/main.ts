#!/usr/bin/env node
/** The command line's entry: sets the exit code and prints what went wrong; everything else is elsewhere. */
import { ConfigError } from '../engine/config/config.ts';
import { parseArguments, UsageError } from './options.ts';

declare const TIMESYNC_LINT_VERSION: string | undefined;

const HERE = new URL('.', import.meta.url);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  if (error instanceof UsageError || error instanceof ConfigError)
    process.stderr.write(`timesync-lint: ${error.message}\n`);
  else
    process.stderr.write(
      `timesync-lint: internal error, please report it\n${(error as Error)?.stack ?? String(error)}\n`,
    );
}

async function main(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  const bundled = typeof TIMESYNC_LINT_VERSION === 'string';
  const request = parseArguments(argv, bundled ? TIMESYNC_LINT_VERSION : '0.0.0-source');
  if (request === null) return 0;
  switch (request.command) {
    case 'lint': {
      const { lintCommand } = await import('./lint-command.ts');
      return lintCommand(request.paths, request.options, { folder: HERE, bundled });
    }
    case 'explain': {
      const { explainCommand } = await import('./explain.ts');
      return explainCommand(request.rule, HERE);
    }
    case 'rules': {
      const { rulesCommand } = await import('./explain.ts');
      return rulesCommand();
    }
  }
}
