/** What a reporter is given. */
import type { Finding } from '../../engine/lint/finding.ts';
import { Lines, type Position } from '../../engine/source/lines.ts';
import type { Place } from '../../engine/lint/finding.ts';
import type { Project } from '../../workspace/project.ts';

export interface Report {
  /** Every named file, sorted, with what there is to say of it. */
  readonly files: readonly FileReport[];
  /** The closing line, in words. */
  readonly closing: string;
}

export interface FileReport {
  /** Absolute path. */
  readonly absolute: string;
  readonly findings: readonly Finding[];
  /** The project whose places the findings name. */
  readonly project: Project;
  /** Why the file was not linted. */
  readonly skipped?: string;
}

/** Where places lie, for one project. Lines are counted once a file. */
export class Places {
  readonly #project: Project;
  readonly #lines = new Map<string, Lines>();

  constructor(project: Project) {
    this.#project = project;
  }

  lines(path: string): Lines {
    let lines = this.#lines.get(path);
    if (!lines) this.#lines.set(path, (lines = new Lines(this.#project.file(path)?.text ?? '')));
    return lines;
  }

  absolute(path: string): string {
    return this.#project.file(path)?.absolute ?? path;
  }

  start(place: Place): Position {
    return this.lines(place.file).positionAt(place.range[0]);
  }

  end(place: Place): Position {
    return this.lines(place.file).positionAt(place.range[1]);
  }
}
