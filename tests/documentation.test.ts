// What README and docs name must exist.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../src/auditor/extension.ts';

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe.each(documents)('%s', (document) => {
  const text = readFileSync(join(root, document), 'utf8');

  test('names npm scripts that exist', () => {
    const named = [
      ...text.matchAll(/npm (?:run )?(?:--silent )?((?:start|test|[a-z]+:[a-z]+|(?<=run (?:--silent )?)[a-z]+))\b/g),
    ].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('names files that exist', () => {
    const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path = '']) =>
      join(root, document, '..', path),
    );
    const named = [...text.matchAll(/`((?:src|tests|docs|lab|scripts|public)\/[\w./-]+)`/g)].map(([, path = '']) =>
      join(root, path),
    );
    expect([...linked, ...named].filter((path) => !existsSync(path))).toEqual([]);
  });
});
