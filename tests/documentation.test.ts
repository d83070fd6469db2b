// What README and docs name must exist.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../src/auditor/extension.ts';
import * as words from '../src/core/report/words.ts';

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const messages = JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8'));

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

describe('the words that people read', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .join('\n');
  const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');
  /** Keys made of the model's own: `dataType_page_url`. */
  const tables = {
    choice: words.choiceWords,
    standard: words.standardWords,
    party: words.partyWords,
    dataType: words.dataTypeWords,
    trackerCategory: words.trackerCategoryWords,
    optOutKind: words.optOutKindWords,
  };
  const derived = Object.entries(tables).flatMap(([prefix, table]) =>
    Object.keys(table).map((key) => `${prefix}_${key.replaceAll('-', '_')}`),
  );

  test.each(derived)('%s has a message', (key) => {
    expect(messages[key]?.message).toBeTruthy();
  });

  test('no message is unused', () => {
    const isUsed = (key: string) =>
      derived.includes(key) ||
      manifest.includes(`__MSG_${key}__`) ||
      sources.includes(`'${key}'`) ||
      sources.includes(`'${key.replace(/_(?:one|other)$/, '')}'`);
    expect(Object.keys(messages).filter((key) => !isUsed(key))).toEqual([]);
  });
});
