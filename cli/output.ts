/** Where a report goes, and how wide and colourful it may be. */
import { writeFileSync } from 'node:fs';
import type { createColors } from 'picocolors';
import { UsageError } from './options.ts';

export interface OutputOptions {
  readonly outputFile?: string;
  readonly color?: boolean;
}

/** What a report for people has to know of the page it is written on. */
export interface Page {
  /** Columns. */
  readonly width: number;
  readonly colors: ReturnType<typeof createColors>;
}

export async function pageOf(options: OutputOptions): Promise<Page> {
  const { default: colours } = await import('picocolors');
  const terminal = process.stdout.isTTY && options.outputFile === undefined;
  const wanted = options.color ?? (terminal ? colours.isColorSupported : Boolean(process.env['FORCE_COLOR']));
  const width = Math.max(40, Math.min(terminal ? process.stdout.columns : 100, 110));
  return { width, colors: colours.createColors(wanted && !process.env['NO_COLOR']) };
}

/** Writes a report to its file or to stdout. */
export function output(report: string | Buffer, options: OutputOptions): void {
  if (options.outputFile === undefined) {
    process.stdout.write(report);
    return;
  }
  try {
    writeFileSync(options.outputFile, report);
  } catch (error) {
    throw new UsageError(
      `cannot write ${options.outputFile}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
    );
  }
}
