import type { HoverFacts } from './analysis/calls.ts';
import { pageOf } from './analysis/diagnostics.ts';

/** Why a finding harms somebody, and the rule's page. */
export async function hoverText(
  { ruleId, finding }: HoverFacts,
  pages: string | null,
  read: (uri: string) => Promise<string | undefined>,
): Promise<string> {
  const uri = pageOf(ruleId, pages);
  const page = uri === undefined ? undefined : await read(uri).catch(() => undefined);
  return [finding, page ?? (finding === undefined ? `\`${ruleId}\`` : undefined)]
    .filter((part) => part !== undefined)
    .join('\n\n---\n\n');
}
