/** What is wrong in a configuration that is open, while it is being written. */
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { ConfigError } from '../../engine/config/config.ts';
import { parseConfig } from '../../engine/config/parse.ts';
import type { RuleShape } from '../../engine/config/schema.ts';
import { SOURCE } from './diagnostics.ts';
import type { TextDocument } from './text-document.ts';

export async function configDiagnostics(document: TextDocument, rules: readonly RuleShape[]): Promise<Diagnostic[]> {
  try {
    await parseConfig(document.text.replace(/^\uFEFF/, ' '), 'timesync-lint.json', rules);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ offset, length, message }) => ({
      range: document.lspRange([offset, offset + length]),
      severity: DiagnosticSeverity.Error,
      code: 'configuration',
      source: SOURCE,
      message,
    }));
  }
}
