// Run once by the build: runs the starter over sample firmware, then keeps the code that V8 compiled for it.
'use strict';
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const v8 = require('node:v8');

// The code is only taken by a V8 of the same flags, and those are as they are when a process starts.
v8.setFlagsFromString = () => {};
const [, , folder, ...args] = process.argv;
process.argv.splice(2, process.argv.length, ...args);
const script = require(join(folder, 'cli.js'));
process.on('exit', () => writeFileSync(join(folder, 'main.code'), script.createCachedData()));
