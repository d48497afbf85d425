import { MessageChannel } from 'node:worker_threads';
import { expect } from 'chai';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';
import { Calls, type OpenParams } from './analysis/calls.ts';
import { Analyst, type AnalysisThread } from './analyst.ts';

const DOCUMENT: OpenParams = { uri: 'file:///a.c', languageId: 'c', version: 1, text: 'int a;\n' };

describe('an analysis that hangs', () => {
  /** What each thread was told; the first `hanging` of them answer nothing. */
  const threads: { readonly opened: OpenParams[]; ended: boolean }[] = [];
  const logged: string[] = [];
  let hanging = 1;
  let replaced = 0;

  const start = (): AnalysisThread => {
    const thread = { opened: [] as OpenParams[], ended: false };
    const hangs = threads.push(thread) <= hanging;
    const { port1, port2 } = new MessageChannel();
    const theirs = createMessageConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
    theirs.onNotification(Calls.open, (params) => void thread.opened.push(params));
    theirs.onRequest(Calls.settle, () => (hangs ? new Promise<never>(() => {}) : ['settled']));
    theirs.listen();
    const connection = createMessageConnection(new PortMessageReader(port2), new PortMessageWriter(port2));
    return {
      connection,
      onDeath() {},
      end() {
        thread.ended = true;
        connection.dispose();
        port1.close();
      },
    };
  };
  const analyst = () =>
    new Analyst(
      { start, attend() {}, log: (message) => logged.push(message), onReplaced: () => replaced++, patience: 100 },
      { encoding: 'utf-16', pages: null, clientFiles: false, folders: [] },
    );
  const errorOf = (answer: Promise<unknown>) =>
    answer.then(
      () => undefined,
      ({ code }: { code: number }) => code,
    );

  beforeEach(() => {
    threads.length = logged.length = replaced = 0;
  });

  it('is ended, all who wait are told, and another begins with the texts as they are', async () => {
    hanging = 1;
    const one = analyst();
    one.open(DOCUMENT);
    one.change({ uri: DOCUMENT.uri, version: 2, changes: [{ text: 'int b;\n' }] });
    expect(await Promise.all([errorOf(one.ask0(Calls.settle)), errorOf(one.ask0(Calls.settle))])).to.deep.equal([
      LSPErrorCodes.ServerCancelled,
      LSPErrorCodes.ServerCancelled,
    ]);
    expect(await one.ask0(Calls.settle)).to.deep.equal(['settled']);
    expect(threads.map(({ ended }) => ended)).to.deep.equal([true, false]);
    expect(threads[1]!.opened).to.deep.equal([{ ...DOCUMENT, version: 2, text: 'int b;\n' }]);
    expect(replaced).to.equal(1);
    expect(logged.filter((line) => line.includes('no answer'))).to.have.length(1);
    one.end();
  });

  it('again and again is left alone until the next edit', async () => {
    hanging = 4;
    const one = analyst();
    one.open(DOCUMENT);
    for (let count = 0; count < 4; count++)
      expect(await errorOf(one.ask0(Calls.settle))).to.equal(LSPErrorCodes.ServerCancelled);
    expect(await errorOf(one.ask0(Calls.settle))).to.equal(LSPErrorCodes.RequestFailed);
    expect([threads.length, replaced]).to.deep.equal([4, 3]);
    one.change({ uri: DOCUMENT.uri, version: 2, changes: [{ text: 'int b;\n' }] });
    expect(await one.ask0(Calls.settle)).to.deep.equal(['settled']);
    expect(threads[4]!.opened.map(({ text }) => text)).to.deep.equal(['int b;\n']);
    one.end();
  });
});
