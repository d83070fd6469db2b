// Every law, right and language, against what docs/rights.md says of articles and periods.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../../src/auditor/extension.ts';
import { laws, rightsOf } from '../../../../src/core/rights/law.ts';
import type { LawKey, Right } from '../../../../src/core/rights/laws/facts.ts';
import { letterLanguages, wordsFor } from '../../../../src/core/rights/letters/languages.ts';
import type { LetterLanguage } from '../../../../src/core/rights/letters/words.ts';
import { exampleLetter } from '../../../support/letters.ts';

interface Documented {
  provision: string;
  period: string;
}

const documented = readDocument();
const cases = laws.flatMap(({ key }) => rightsOf(key).map((right) => [key, right] as const));

test('the document has a row for each right of each law, and no other', () => {
  expect([...documented.keys()].sort()).toEqual(cases.map(([law, right]) => `${law} ${right}`).sort());
});

describe.each(cases)('%s, %s', (law, right) => {
  const { provision, period } = documented.get(`${law} ${right}`)!;

  test.each(letterLanguages)('in %s', (language) => {
    const letter = exampleLetter({ law, rights: [right], language });
    const words = wordsFor(language, law);
    // An article is cited otherwise in each language, but by the same numbers.
    const cited = letter.subject.slice(words.subjects[right](words.term(law)).length);
    expect(numbersIn(cited)).toEqual(numbersIn(provision));
    expect(letter.body).toContain(words.headings[right]);
    expect(letter.dueOn).toBe(endOf(period));
    expect(letter.body).toContain(
      new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(letter.dueOn)),
    );
    expect(letter.shortBody).toContain(words.headings[right].replaceAll('’', "'"));
    expect(letter.body).not.toMatch(/undefined|null|NaN|\[object|\$\{|\(\)| {2}|\.\.|, ?,/);
    expect(letter.body).not.toMatch(/ [,.;)]|\( /);
  });
});

describe('articles, as each language cites them', () => {
  test.each<[LetterLanguage, LawKey, Right, string]>([
    ['en', 'gdpr', 'access', 'Art. 15 GDPR'],
    ['de', 'gdpr', 'access', 'Art. 15 DSGVO'],
    ['fr', 'gdpr', 'access', 'article 15 du RGPD'],
    ['es', 'gdpr', 'access', 'artículo 15 del RGPD'],
    ['it', 'gdpr', 'access', 'art. 15 GDPR'],
    ['pt', 'gdpr', 'access', 'artigo 15.º do RGPD'],
    ['nl', 'gdpr', 'access', 'artikel 15 AVG'],
    ['pl', 'gdpr', 'access', 'art. 15 RODO'],
    ['en', 'gdpr', 'objection-to-marketing', 'Art. 21(2) GDPR'],
    ['de', 'gdpr', 'objection-to-marketing', 'Art. 21 Abs. 2 DSGVO'],
    ['fr', 'gdpr', 'objection-to-marketing', 'article 21, paragraphe 2, du RGPD'],
    ['es', 'gdpr', 'objection-to-marketing', 'artículo 21, apartado 2, del RGPD'],
    ['it', 'gdpr', 'objection-to-marketing', 'art. 21, par. 2, GDPR'],
    ['pt', 'gdpr', 'objection-to-marketing', 'artigo 21.º, n.º 2, do RGPD'],
    ['nl', 'gdpr', 'objection-to-marketing', 'artikel 21, lid 2, AVG'],
    ['pl', 'gdpr', 'objection-to-marketing', 'art. 21 ust. 2 RODO'],
    ['en', 'nfadp', 'deletion', 'Art. 32(2)(c) FADP'],
    ['de', 'nfadp', 'deletion', 'Art. 32 Abs. 2 Bst. c DSG'],
    ['fr', 'nfadp', 'deletion', 'art. 32 al. 2 let. c LPD'],
    ['it', 'nfadp', 'deletion', 'art. 32 cpv. 2 lett. c LPD'],
    ['pt', 'lgpd', 'objection-to-marketing', 'art. 18, § 2º, da LGPD'],
    ['en', 'lgpd', 'correction', 'Art. 18, III LGPD'],
    ['fr', 'quebec-25', 'access', 'article 27 de la LPRPSP'],
    ['en', 'quebec-25', 'access', 'section 27 of the Quebec Act (P-39.1)'],
    ['en', 'pipeda', 'access', 'clause 4.9 of Schedule 1 to PIPEDA'],
    ['fr', 'pipeda', 'access', 'article 4.9 de l’annexe 1 de la LPRPDE'],
    ['pl', 'ccpa', 'do-not-sell', 'Cal. Civ. Code § 1798.120'],
    ['de', 'us-tx', 'deletion', 'Tex. Bus. & Com. Code § 541.051'],
    ['en', 'uk-gdpr', 'access', 'Art. 15 UK GDPR'],
  ])('%s, %s, %s: %s', (language, law, right, cited) => {
    const { subject, body } = exampleLetter({ law, rights: [right], language });
    expect(subject).toContain(`(${cited})`);
    expect(body).toContain(`(${cited})`);
  });
});

/** Rows of the laws' tables, by law and right. */
function readDocument(): Map<string, Documented> {
  const rows = new Map<string, Documented>();
  let law = '';
  for (const line of readFileSync(join(root, 'docs', 'rights.md'), 'utf8').split('\n')) {
    law = /^### .* \(`([\w-]+)`\)$/.exec(line)?.[1] ?? (line.startsWith('### ') ? '' : law);
    const [right, provision, , period] = line.split(' | ').map((cell) => cell.replace(/^\| /, ''));
    if (law !== '' && period !== undefined && !['right', '---'].includes(right!))
      rows.set(`${law} ${right}`, { provision: provision!, period });
  }
  return rows;
}

/** Articles, paragraphs and clauses; not the numbers of chapters that some languages name the act by. */
function numbersIn(citation: string): string[] {
  return (
    citation
      .replace('P-39.1', '')
      .match(/\d+(?:[.-]\d+)*/g)
      ?.sort() ?? []
  );
}

/** Reckoned by the calendar here, and by no code of Candor's; from 27 November 2026. */
function endOf(period: string): string {
  const [, count, unit] = /^(\d+) (month|days|business days)/.exec(period)!;
  const date = new Date('2026-11-27T00:00:00Z');
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + Number(count));
  if (unit === 'days') date.setUTCDate(date.getUTCDate() + Number(count));
  if (unit === 'business days') return '2026-12-18';
  while (period.includes('weekday') && [0, 6].includes(date.getUTCDay())) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
