/** Rules that speak about the same thing: of one place only the gravest is heard, and it mentions the rest. */
import type { Finding, Level } from './finding.ts';
import type { Rule } from './rule.ts';

const GRAVITY: readonly Level[] = ['error', 'warning', 'info', 'hint'];

/**
 * One finding of each place and subject. Where the finding that would have spoken is `suppressed`, the others of its
 * place stay silent too: whoever judged the gravest has judged the literal.
 */
export function gravestOfEach(
  findings: readonly Finding[],
  suppressed: readonly Finding[],
  rules: readonly Rule[],
): Finding[] {
  const subjects = new Map(rules.map((rule) => [rule.id, rule.about]));
  const groups = new Map<string, Finding[]>();
  const alone: Finding[] = [];
  for (const finding of [...findings, ...suppressed]) {
    const subject = subjects.get(finding.ruleId);
    if (subject === undefined) {
      alone.push(finding);
      continue;
    }
    const { file, range } = finding.place;
    const key = `${subject} ${file} ${range[0]}-${range[1]}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const order = new Map(rules.map((rule, index) => [rule.id, index]));
  const silenced = new Set(suppressed);
  const speakers = [...groups.values()].flatMap((group) => {
    const [speaker, ...rest] = group.sort(
      (a, b) => GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level) || order.get(a.ruleId)! - order.get(b.ruleId)!,
    );
    return silenced.has(speaker!)
      ? []
      : [
          mentioning(
            speaker!,
            rest.filter((one) => !silenced.has(one)),
          ),
        ];
  });
  return [...alone.filter((finding) => !silenced.has(finding)), ...speakers];
}

function mentioning(speaker: Finding, rest: readonly Finding[]): Finding {
  const others = rest.filter((one, index) => rest.findIndex((first) => first.ruleId === one.ruleId) === index);
  if (others.length === 0) return speaker;
  return { ...speaker, why: `${speaker.why} Also ${others.map((one) => `${one.ruleId}: ${one.message}`).join(' ')}` };
}
