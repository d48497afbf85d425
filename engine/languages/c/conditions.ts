/** Preprocessor conditions, as far as they are constant, and in words. */

/** `if 0` → false, `if 1` and `ifdef __cplusplus` (in C++) → true; undefined where a build decides. */
export function constantCondition(condition: string, cpp: boolean): boolean | undefined {
  const plain = squeeze(condition);
  switch (plain) {
    case 'if 0':
    case 'if (0)':
    case 'elif 0':
      return false;
    case 'if 1':
    case 'if (1)':
    case 'elif 1':
      return true;
    case 'ifdef __cplusplus':
    case 'if defined(__cplusplus)':
    case 'if defined __cplusplus':
      return cpp;
    case 'ifndef __cplusplus':
    case 'if !defined(__cplusplus)':
    case 'if !defined __cplusplus':
      return !cpp;
    default:
      return undefined;
  }
}

/** `ifdef ESP32` → `ESP32`; `if defined(A) && !defined(B)` → `A and not B`; constants say nothing: ''. */
export function conditionInWords(condition: string): string {
  const plain = squeeze(condition);
  const space = plain.indexOf(' ');
  const keyword = space === -1 ? plain : plain.slice(0, space);
  const rest = space === -1 ? '' : plain.slice(space + 1);
  if (rest === '1' || rest === '(1)' || rest.includes('__cplusplus')) return '';
  if (keyword === 'ifndef' || keyword === 'elifndef') return `not ${rest}`;
  if (keyword === 'ifdef' || keyword === 'elifdef') return rest;
  return words(rest);
}

/** What `#else` means after these conditions. */
export function elseInWords(conditions: readonly string[]): string {
  const said = conditions.filter((it) => it !== '');
  if (said.length === 0) return '';
  if (said.length > 1) return `none of ${said.join(', ')}`;
  const only = said[0]!;
  if (only.startsWith('not ') && !only.includes(' and ') && !only.includes(' or ')) return only.slice('not '.length);
  return only.includes(' ') ? `not (${only})` : `not ${only}`;
}

/** Comments and continuations out, white space to one space. */
function squeeze(condition: string): string {
  let out = '';
  for (let at = 0; at < condition.length; at++) {
    const two = condition.slice(at, at + 2);
    if (two === '//') break;
    if (two === '/*') {
      const end = condition.indexOf('*/', at + 2);
      if (end === -1) break;
      at = end + 1;
      continue;
    }
    out += condition[at] === '\\' ? ' ' : condition[at];
  }
  return out
    .split(/\s+/)
    .join(' ')
    .trim()
    .replaceAll('( ', '(')
    .replaceAll(' )', ')')
    .replaceAll('defined (', 'defined(');
}

function words(expression: string): string {
  let out = '';
  for (let at = 0; at < expression.length;) {
    const rest = expression.slice(at);
    if (rest.startsWith('defined(')) {
      const close = expression.indexOf(')', at);
      out += expression.slice(at + 'defined('.length, close === -1 ? undefined : close);
      at = close === -1 ? expression.length : close + 1;
    } else if (rest.startsWith('defined ')) at += 'defined '.length;
    else if (rest.startsWith('&&')) [out, at] = [`${out.trimEnd()} and `, at + 2];
    else if (rest.startsWith('||')) [out, at] = [`${out.trimEnd()} or `, at + 2];
    else if (rest.startsWith('!') && rest[1] !== '=') [out, at] = [`${out}not `, at + 1];
    else out += expression[at++];
  }
  const plain = out.split(' ').filter(Boolean).join(' ');
  const whole = plain.startsWith('(') && plain.endsWith(')') && !plain.slice(1, -1).includes('(');
  return whole ? plain.slice(1, -1) : plain;
}
