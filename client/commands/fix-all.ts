/** Applies all safe fixes of the file in front. */
import { commands, Range, window, workspace, type CodeAction } from 'vscode';
import { FIX_ALL } from '../../server/protocol.ts';

export async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const whole = new Range(0, 0, document.lineCount, 0);
  const resolveAtMost = 1;
  const actions = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    FIX_ALL,
    resolveAtMost,
  );
  const action = actions?.find(({ kind }) => kind?.value === FIX_ALL);
  if (!action?.edit || action.edit.size === 0) {
    void window.showInformationMessage('timesync-lint has nothing here that it can fix safely.');
    return;
  }
  if (!(await workspace.applyEdit(action.edit)))
    void window.showWarningMessage('The fixes could not be applied; the file has changed meanwhile.');
}
