import type { Facts } from '../../facts/model.ts';
import type { Syntax } from '../../source/syntax.ts';
import { lowerFile } from '../shared/context.ts';
import { readTree } from '../shared/tree.ts';
import { moduleScope } from './scope.ts';
import { lowerBody } from './statements.ts';

/** What is read as text alone, or not at all: words, text, and types. */
const OPAQUE: ReadonlySet<string> = new Set([
  'comment',
  'identifier',
  'property_identifier',
  'private_property_identifier',
  'shorthand_property_identifier',
  'shorthand_property_identifier_pattern',
  'statement_identifier',
  'number',
  'string',
  'regex',
  'true',
  'false',
  'null',
  'undefined',
  'this',
  'super',
  'string_fragment',
  'escape_sequence',
  'optional_chain',
  'jsx_text',
  'accessibility_modifier',
  'type_annotation',
  'type_parameters',
  'interface_declaration',
  'type_alias_declaration',
  'ambient_declaration',
  'function_signature',
  'method_signature',
  'abstract_method_signature',
]);

/** Facts of a JavaScript or TypeScript file, with or without JSX. */
export function lowerJavaScript(syntax: Syntax, text: string, language: 'javascript' | 'typescript' | 'tsx'): Facts {
  const reading = syntax.parse(language, text, (root) => readTree(root, OPAQUE));
  return lowerFile(language, text, reading, (cx, root) => lowerBody(cx, moduleScope(), root));
}
