#!/usr/bin/env node
'use strict';
// Runs `main.js` from the code that V8 made of it when it was built. Where that is of another V8, or is missing, V8
// compiles as it always does.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const filename = join(__dirname, 'main.js');
const source = readFileSync(filename, 'latin1');
module.exports = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
  filename,
  cachedData: keptCode(),
});
module.exports.runInThisContext()({}, require, { exports: {} }, filename, __dirname);

function keptCode() {
  try {
    return readFileSync(join(__dirname, 'main.code'));
  } catch {
    return undefined;
  }
}
