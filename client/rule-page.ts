/** A rule's page beside the source, rendered. */
import { commands, Uri, window } from 'vscode';

/** Does nothing for what is no rule's id: commands can be called by anybody with anything. */
export async function showRulePage(extensionUri: Uri, ruleId: unknown): Promise<void> {
  if (typeof ruleId !== 'string' || !/^[a-z0-9-]+$/.test(ruleId)) return;
  const page = Uri.joinPath(extensionUri, 'rules', ruleId, 'README.md');
  try {
    await commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    // Where nothing renders Markdown, its text can still be read.
    await window.showTextDocument(page, { preview: true });
  }
}
