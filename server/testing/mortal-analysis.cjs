/**
 * Loaded before the server (`node --require`), for tests of what no document should be able to do: on SIGUSR2 the
 * thread of the analysis dies, on SIGWINCH what it is told is lost from then on, as if it hung.
 */
'use strict';
const threads = require('node:worker_threads');

threads.Worker = class extends threads.Worker {
  constructor(...args) {
    super(...args);
    process.on('SIGUSR2', () => void this.terminate());
    process.on('SIGWINCH', () => (this.postMessage = () => {}));
  }
};
