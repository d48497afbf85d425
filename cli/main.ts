/** The command line's entry: sets the exit code and prints what went wrong; everything else is elsewhere. */
import { ConfigError } from '../engine/config/config.ts';
import { startLanguageServer, VERSION } from './installation.ts';
import { parseArguments, UsageError } from './options.ts';

void main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.exitCode = 2;
    if (error instanceof UsageError || error instanceof ConfigError)
      process.stderr.write(`timesync-lint: ${error.message}\n`);
    else
      process.stderr.write(
        `timesync-lint: internal error, please report it\n${(error as Error)?.stack ?? String(error)}\n`,
      );
  },
);

async function main(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  const request = parseArguments(argv, VERSION);
  if (request === null) return 0;
  switch (request.command) {
    case 'lint': {
      const { lintCommand } = await import('./lint-command.ts');
      return lintCommand(request.paths, request.options);
    }
    case 'inventory': {
      const { inventoryCommand } = await import('./inventory/command.ts');
      return inventoryCommand(request.paths, request.options);
    }
    case 'explain': {
      const { explainCommand } = await import('./explain.ts');
      return explainCommand(request.rule);
    }
    case 'lsp':
      await startLanguageServer();
      return 0;
    case 'rules': {
      const { rulesCommand } = await import('./explain.ts');
      return rulesCommand();
    }
  }
}
