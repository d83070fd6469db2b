// Words that a component has in itself could not be translated, and an arrow in it would not turn with the page.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const components = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

/** Attributes that people read or hear. */
const SPOKEN = new Set(['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-valuetext']);

/** The product’s own name. */
const NAMES = new Set(['Candor']);

interface Node {
  type: string;
  [property: string]: unknown;
}

/** The words in a component’s JSX: text, texts in braces, and attributes that are spoken. */
function wordsIn(code: string): string[] {
  const { program, errors } = parseSync('component.tsx', code);
  if (errors.length > 0) throw new Error(errors[0]!.message);
  const found: string[] = [];
  look(program as unknown as Node, found);
  return found.map((text) => text.trim()).filter((text) => /[\p{L}←→‹›«»◀▶]/u.test(text) && !NAMES.has(text));
}

function look(node: Node, found: string[]): void {
  if (node.type === 'JSXText') found.push(String(node.value));
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    for (const child of node.children as Node[])
      if (child.type === 'JSXExpressionContainer') found.push(...literals(child.expression as Node));
  if (node.type === 'JSXAttribute' && SPOKEN.has(attributeName(node.name as Node))) {
    const value = node.value as Node | null;
    if (value) found.push(...literals(value.type === 'JSXExpressionContainer' ? (value.expression as Node) : value));
  }
  for (const child of childrenOf(node)) look(child, found);
}

/** Texts that an expression may come to; of a call, whatever is handed over is no text that is shown. */
function literals(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case 'ConditionalExpression':
      return [...literals(node.consequent as Node), ...literals(node.alternate as Node)];
    case 'LogicalExpression':
      return [...literals(node.left as Node), ...literals(node.right as Node)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...literals(node.left as Node), ...literals(node.right as Node)] : [];
    default:
      return [];
  }
}

function attributeName(name: Node): string {
  return typeof name.name === 'string' ? name.name : '';
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'type' in value);
}

test.each(components)('%s has its words from the file of messages', (file) => {
  expect(wordsIn(readFileSync(join(src, file), 'utf8'))).toEqual([]);
});

test.each([
  '<p>Stop here</p>',
  "<p>{'Stop here'}</p>",
  `<p>{\`Stop \${here}\`}</p>`,
  "<p>{stop ? 'Stop' : t('go')}</p>",
  '<button title="Stop" />',
  "<button aria-label={'Stop'} />",
  '<a href="#/">← {t(\'back\')}</a>',
])('words in %s are found', (jsx) => {
  expect(wordsIn(`const it = ${jsx};`)).toHaveLength(1);
});

test('what nobody reads is left alone', () => {
  expect(wordsIn('<p class="quiet" data-part="x">{t(\'stop\')} · {"12 %"}</p>;')).toEqual([]);
});
