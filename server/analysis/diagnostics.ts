/** Findings in the words of the protocol. */
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-protocol';
import type { Finding, Level, Place } from '../../engine/lint/finding.ts';
import { UNUSED_SUPPRESSION } from '../../engine/lint/suppressions.ts';
import type { TextDocument } from './text-document.ts';

export const SOURCE = 'timesync-lint';

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The documents of one root, by path. */
export interface Documents {
  /** Undefined for a file that is not part of the project. */
  document(path: string): TextDocument | undefined;
}

export function diagnosticOf(finding: Finding, documents: Documents, pages: string | null): Diagnostic | undefined {
  const { place, level, ruleId, message, instead, trail, related } = finding;
  const document = documents.document(place.file);
  if (!document) return undefined;
  const relatedInformation = [...trail, ...related].flatMap((step) => relatedOf(step.place, step.note, documents));
  const page = pageOf(ruleId, pages);
  return {
    range: document.lspRange(place.range),
    severity: SEVERITIES[level],
    code: ruleId,
    ...(page ? { codeDescription: { href: page } } : {}),
    source: SOURCE,
    message: `${message} ${instead}`,
    ...(ruleId === UNUSED_SUPPRESSION ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
  };
}

/** The rule's page; comments that suppress nothing have none. */
export function pageOf(ruleId: string, pages: string | null): string | undefined {
  return pages === null || ruleId === UNUSED_SUPPRESSION ? undefined : new URL(`${ruleId}/README.md`, pages).href;
}

function relatedOf(place: Place, message: string, documents: Documents): DiagnosticRelatedInformation[] {
  const document = documents.document(place.file);
  return document ? [{ location: { uri: document.uri, range: document.lspRange(place.range) }, message }] : [];
}
