/** For people: what, where, why, and what to write instead. */
import type { Finding, Level, TrailStep } from '../../engine/lint/finding.ts';
import { displayPath } from '../display-path.ts';
import type { Page } from '../output.ts';
import { harmless, wrap } from '../terminal.ts';
import { codeFrame, type FrameStyle } from './code-frame.ts';
import { Places, type Report } from './report.ts';

export function pretty(report: Report, options: Page): string {
  const places = new Map<unknown, Places>();
  const blocks: string[] = [];
  for (const file of report.files) {
    let of = places.get(file.project);
    if (!of) places.set(file.project, (of = new Places(file.project)));
    if (file.skipped !== undefined) {
      blocks.push(
        `${options.colors.bold(harmless(displayPath(file.absolute)))}  ${options.colors.yellow('skipped')}  ${file.skipped}\n`,
      );
    }
    for (const finding of file.findings) blocks.push(block(finding, of, options));
  }
  return `${[...blocks, wrap(report.closing, options.width, '')].join('\n')}\n`;
}

function block(finding: Finding, places: Places, { width, colors }: Page): string {
  const { line, column } = places.start(finding.place);
  const paint = painter(finding.level, colors);
  const where = harmless(`${displayPath(places.absolute(finding.place.file))}:${line}:${column}`);
  const confidence = finding.confidence === 'high' ? '' : colors.dim(` (${finding.confidence} confidence)`);
  const steps = [...finding.trail, ...finding.related].filter((step) => !sameLine(step, finding, places));
  const gutter = Math.max(...[finding, ...steps].map((at) => String(places.start(at.place).line).length));
  const style: FrameStyle = { width, gutter: gutter + 2, dim: colors.dim, mark: paint };
  const lines = [
    `${colors.bold(where)}  ${paint(finding.level)}  ${colors.bold(finding.ruleId)}${confidence}`,
    `  ${wrap(harmless(finding.message), width, '  ')}`,
    ...codeFrame(finding.place, places.lines(finding.place.file), style),
  ];
  for (const step of steps) {
    const at = places.start(step.place);
    const place = harmless(`${displayPath(places.absolute(step.place.file))}:${at.line}`);
    lines.push(`  ${colors.cyan('↳')} ${place}  ${harmless(step.note)}`);
    lines.push(...codeFrame(step.place, places.lines(step.place.file), style, true));
  }
  const paragraph = (label: string, text: string) => {
    const indent = ' '.repeat(label.length + 4);
    lines.push(`  ${colors.bold(label)}: ${wrap(harmless(text), width, indent)}`);
  };
  paragraph('why', finding.why);
  paragraph('instead', finding.instead);
  for (const fix of finding.fixes) paragraph(fix.safe ? 'fix' : 'suggestion', fix.title);
  return `${lines.join('\n')}\n`;
}

/** The finding's own line is in the frame above already. */
function sameLine(step: TrailStep, finding: Finding, places: Places): boolean {
  return step.place.file === finding.place.file && places.start(step.place).line === places.start(finding.place).line;
}

function painter(level: Level, colors: Page['colors']): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.dim }[level];
}
