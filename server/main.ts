/** Entry of `dist/server.js`: what an editor starts as a program or forks as a module. */
import { serveParent, serveStdio } from './node.ts';

if (process.argv.includes('--node-ipc')) serveParent();
else serveStdio();
