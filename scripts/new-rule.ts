/** Starts a rule: `npm run new-rule -- ID "One sentence: what the rule finds."` */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [id, summary] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
if (!id || !summary || !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id)) {
  console.error('usage: npm run new-rule -- some-rule-id "One sentence: what the rule finds."');
  process.exit(2);
}
if (existsSync(`${root}rules/${id}`)) {
  console.error(`rules/${id} is there already`);
  process.exit(2);
}

const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const template = (file: string) =>
  readFileSync(new URL(`templates/${file}`, import.meta.url), 'utf8')
    .replaceAll('__ID__', id)
    .replaceAll('__NAME__', name)
    .replaceAll('__SUMMARY__', summary);

write(`rules/${id}/rule.ts`, template('rule.ts.txt'));
write(`rules/${id}/rule.test.ts`, template('rule.test.ts.txt'));
write(`rules/${id}/README.md`, template('README.md.txt'));
for (const extension of ['c', 'py', 'js']) {
  const comment = extension === 'py' ? '#' : '//';
  write(`test-fixtures/${id}/example.${extension}`, `${comment} Mark each line that must be found: expect: ${id}\n`);
}
console.log(`\nNow add ${name} to rules/index.ts, write the page, and run npm test.`);

function write(path: string, text: string): void {
  mkdirSync(`${root}${path.slice(0, path.lastIndexOf('/'))}`, { recursive: true });
  writeFileSync(`${root}${path}`, text);
  console.log(`wrote ${path}`);
}
