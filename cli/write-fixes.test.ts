import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { NO_CONFIG } from '../engine/config/config.ts';
import { folderOf } from '../test/cli.ts';
import { Project } from '../workspace/project.ts';
import type { ParsedFile } from '../workspace/read-set.ts';
import { writeFixes } from './write-fixes.ts';

describe('writing fixes', () => {
  const facts = {
    language: 'c',
    imports: [],
    exports: [],
    macros: [],
    functions: [],
    classes: [],
    directives: [],
    broken: [],
  } as const;
  const project = (folder: string, text: string) => {
    const file: ParsedFile = {
      absolute: join(folder, 'a.c'),
      path: 'a.c',
      named: true,
      facts,
      text,
      encoding: 'utf8',
      bom: false,
    };
    const root = { folder, kind: 'folder', gitTop: folder } as const;
    return Project.of({
      root,
      files: [file],
      markers: [],
      complete: true,
      config: { config: NO_CONFIG, base: folder },
    });
  };
  const write = (folder: string) =>
    writeFixes(project(folder, 'old\n'), {
      project: project(folder, 'new\n'),
      changed: ['a.c'],
      findings: [],
      applied: 1,
    });

  it('writes what has not changed', () => {
    const folder = folderOf({ 'a.c': 'old\n' });
    expect(write(folder)).to.deep.equal([]);
    expect(readFileSync(join(folder, 'a.c'), 'utf8')).to.equal('new\n');
  });

  it('leaves a file alone that changed since it was linted', () => {
    const folder = folderOf({ 'a.c': 'old\n' });
    writeFileSync(join(folder, 'a.c'), 'edited meanwhile\n');
    expect(write(folder)).to.deep.equal([
      { absolute: join(folder, 'a.c'), message: 'changed since it was linted; not written' },
    ]);
    expect(readFileSync(join(folder, 'a.c'), 'utf8')).to.equal('edited meanwhile\n');
  });

  it('leaves a file alone that is gone', () => {
    expect(write(folderOf({}))[0]!.message).to.equal('cannot be written: ENOENT');
  });
});
