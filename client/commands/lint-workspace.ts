/** Lints every file of the workspace, also those that nobody has opened. */
import { CancellationTokenSource, commands, EventEmitter, ProgressLocation, window } from 'vscode';
import type { CancellationToken, Disposable, LogOutputChannel } from 'vscode';
import { LINT_WORKSPACE, type WorkspaceLinted } from '../../server/protocol.ts';
import { count } from '../counting.ts';
import { NAME, type LanguageServer, type Progress } from '../language-server.ts';

export class WorkspaceLinter implements Disposable {
  private readonly runningEmitter = new EventEmitter<void>();
  /** `running` has changed. */
  readonly onRunning = this.runningEmitter.event;
  private runs = 0;
  /** A server that has been started anew knows nothing of files that are not open. */
  private done = false;
  private readonly listener: Disposable;

  constructor(
    private readonly server: LanguageServer,
    private readonly log: LogOutputChannel,
  ) {
    this.listener = server.onState(() => void this.repeat());
  }

  get running(): boolean {
    return this.runs > 0;
  }

  dispose(): void {
    this.listener.dispose();
    this.runningEmitter.dispose();
  }

  /** With a notification that shows how far it is and can stop it. */
  async run(): Promise<void> {
    const place = {
      location: ProgressLocation.Notification,
      cancellable: true,
      title: `${NAME}: linting the workspace`,
    };
    const result = await window.withProgress(place, async (progress, token) => {
      let reached = 0;
      const report = ({ kind, ...step }: Progress) => {
        if (kind === 'end') return;
        const { message, percentage = reached } = step as { message?: string; percentage?: number };
        progress.report({
          ...(message === undefined ? {} : { message }),
          increment: Math.max(0, percentage - reached),
        });
        reached = Math.max(reached, percentage);
      };
      try {
        return await this.lint(token, report);
      } catch (error) {
        if (!token.isCancellationRequested)
          void window.showErrorMessage(`The workspace was not linted: ${wordsOf(error)}`);
        return undefined;
      }
    });
    if (!result) return;
    const show = 'Show Problems';
    const text = `${count(result.files, 'file')} linted, ${count(result.findings, 'finding')}.`;
    const answer = await window.showInformationMessage(text, ...(result.findings > 0 ? [show] : []));
    if (answer === show) await commands.executeCommand('workbench.actions.view.problems');
  }

  private async lint(token: CancellationToken, report: (step: Progress) => void): Promise<WorkspaceLinted> {
    this.changeRuns(1);
    try {
      const result = await this.server.execute<WorkspaceLinted>(LINT_WORKSPACE, token, report);
      this.done = true;
      return result;
    } finally {
      this.changeRuns(-1);
    }
  }

  /** Once for each time that it was done: a workspace that ends the server does not do so for ever. */
  private async repeat(): Promise<void> {
    if (this.server.state !== 'running' || !this.done) return;
    this.done = false;
    const never = new CancellationTokenSource();
    try {
      await this.lint(never.token, () => {});
    } catch (error) {
      this.log.warn('The workspace was not linted again after the restart.', wordsOf(error));
    } finally {
      never.dispose();
    }
  }

  private changeRuns(change: 1 | -1): void {
    this.runs += change;
    this.runningEmitter.fire();
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
