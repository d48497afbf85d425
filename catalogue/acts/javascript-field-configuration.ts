/** Values that can be changed in the field, in Node and browsers. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, methods, properties, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('javascript', [
  row(
    { property: 'process.env' },
    { kind: 'field-config' },
    {
      source: 'Node documentation',
      evidence: 'docs',
      notes:
        "in Espruino process.env is board information, not configuration; `process.env.X || 'pool.ntp.org'` gives the default",
    },
  ),
  ...rowsFor(
    calls(
      'fs.readFileSync',
      'fs.readFile',
      'fs.promises.readFile',
      'fsp.readFile',
      'fs.createReadStream',
      'JSON.parse',
    ),
    { kind: 'field-config', path: 0 },
    {
      source: 'Node documentation',
      evidence: 'docs',
      notes:
        'require of a .json inside the package is a build-time constant for bundles and for packages installed from npm: medium',
    },
  ),
  row(
    { call: 'config.get', from: ['config'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'nconf.get', from: ['nconf'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'rc', from: ['rc'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'cosmiconfig', from: ['cosmiconfig'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'convict', from: ['convict'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'dotenv.config', from: ['dotenv'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'yaml.load', from: ['js-yaml'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'YAML.parse', from: ['yaml'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'toml.parse', from: ['toml', '@iarna/toml'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'ini.parse', from: ['ini'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { method: 'get', receiverType: 'Conf', from: ['conf'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { method: 'get', receiverType: 'Store', from: ['electron-store'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'lowdb', from: ['lowdb'] },
    { kind: 'field-config', default: 1 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  ...rowsFor(
    imported('commander', calls('program.option', 'program.opts', 'program.parse')),
    { kind: 'field-config', default: 2 },
    {
      source: 'package readmes',
      evidence: 'docs',
      notes: 'commander option(flags, description, default); yargs { default }',
    },
  ),
  ...rowsFor(
    imported('yargs', calls('yargs.option', 'yargs.argv')),
    { kind: 'field-config', default: 2 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'minimist', from: ['minimist'] },
    { kind: 'field-config', default: 2 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row({ property: 'process.argv' }, { kind: 'field-config' }, { source: 'package readmes', evidence: 'docs' }),
  row(
    { call: 'parseArgs', from: ['util', 'node:util'] },
    { kind: 'field-config', default: 2 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'meow', from: ['meow'] },
    { kind: 'field-config', default: 2 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'cac', from: ['cac'] },
    { kind: 'field-config', default: 2 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  row(
    { call: 'arg', from: ['arg'] },
    { kind: 'field-config', default: 2 },
    { source: 'package readmes', evidence: 'docs' },
  ),
  ...rowsFor(
    [
      ...properties(
        null,
        'this.config',
        'adapter.config',
        'this.config.servers',
        'RED.settings',
        'req.query',
        'req.params',
      ),
      ...calls(
        'homey.settings.get',
        'RED.nodes.getNode',
        'express.Request.query',
        'express.Request.body',
        'context.get',
      ),
    ],
    { kind: 'field-config' },
    {
      source: 'ioBroker, Homey, Node-RED, Homebridge documentation',
      evidence: 'docs',
      notes:
        'Homebridge: (log, config, api) constructor parameter; Node-RED: function(config) of a registered node; ioBroker io-package.json native',
    },
  ),
  row(
    { call: 'localStorage.getItem' },
    { kind: 'field-config' },
    { platforms: ['browser', 'node'], source: 'HTML standard', evidence: 'docs' },
  ),
  ...rowsFor(
    [...calls('sessionStorage.getItem'), ...methods('URLSearchParams', 'get')],
    { kind: 'field-config' },
    { source: 'HTML standard', evidence: 'docs' },
  ),
]);
