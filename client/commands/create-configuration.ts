/** Puts a commented `timesync-lint.json` into a folder; opens the one that is there, if there is. */
import { Uri, window, workspace, WorkspaceEdit, type WorkspaceFolder } from 'vscode';
import { CONFIG_FILE } from '../documents.ts';
import { CONFIG_TEMPLATE } from './config-template.ts';

export async function createConfiguration(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const uri = Uri.joinPath(folder.uri, CONFIG_FILE);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(CONFIG_TEMPLATE) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(`${CONFIG_FILE} could not be written to ${folder.name}.`);
    return;
  }
  await window.showTextDocument(uri);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) void window.showInformationMessage(`Open a folder first: ${CONFIG_FILE} belongs into one.`);
  if (folders.length <= 1) return folders[0];
  return window.showWorkspaceFolderPick({ placeHolder: `The folder that gets ${CONFIG_FILE}` });
}
