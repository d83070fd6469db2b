// What a region's writing asks of a letter, in every right of the law that is written in it.

import { describe, expect, test } from 'vitest';
import type { DataType } from '../../../../src/core/model.ts';
import { rightsOf } from '../../../../src/core/rights/law.ts';
import type { LawKey } from '../../../../src/core/rights/laws/facts.ts';
import type { Recipient } from '../../../../src/core/rights/letter-request.ts';
import { kinds } from '../../../../src/core/rights/letters/kinds/en.ts';
import type { LetterLanguage } from '../../../../src/core/rights/letters/words.ts';
import { exampleLetter } from '../../../support/letters.ts';

test.each<[LetterLanguage, LawKey, string]>([
  ['en', 'gdpr', '1 November 2026 – 2 November 2026'],
  ['de', 'gdpr', '1. November 2026 – 2. November 2026'],
  ['fr', 'gdpr', '1er novembre 2026 – 2 novembre 2026'],
  ['fr', 'quebec-25', '1er novembre 2026 – 2 novembre 2026'],
  ['es', 'gdpr', '1 de noviembre de 2026 – 2 de noviembre de 2026'],
  ['it', 'gdpr', '1º novembre 2026 – 2 novembre 2026'],
  ['pt', 'gdpr', '1 de novembro de 2026 – 2 de novembro de 2026'],
  ['pt', 'lgpd', '1º de novembro de 2026 – 2 de novembro de 2026'],
  ['nl', 'gdpr', '1 november 2026 – 2 november 2026'],
  ['pl', 'gdpr', '1 listopada 2026 – 2 listopada 2026'],
])('the first of a month in %s by %s: %s', (language, law, period) => {
  const observed = { sites: ['shop.example'], from: '2026-11-01', until: '2026-11-02', types: [] };
  expect(exampleLetter({ language, law, observed }).body).toContain(period);
});

describe('no word of the neighbours', () => {
  test.each<[LetterLanguage, LawKey, RegExp]>([
    ['de', 'nfadp', /ß|verarbeit|personenbezogen/i],
    ['fr', 'quebec-25', /\bdonnées|réclamation|délégué/i],
    ['fr', 'pipeda', /\bdonnées|réclamation|délégué/i],
    ['pt', 'lgpd', /ecrã|rato\b|receção|regist(?!r)|eletrónico/i],
  ])('%s by %s', (language, law, neighbours) => {
    const request = {
      language,
      law,
      rights: rightsOf(law),
      observed: { sites: ['shop.example'], types: Object.keys(kinds) as DataType[] },
      details: { resident: true as const, corrections: [{ wrong: 'a', right: 'b' }], reason: 'c' },
    };
    const recipients: Recipient[] = [
      { role: 'controller', organization: { name: 'Example Ads Ltd' } },
      { role: 'processor', site: { name: 'shop.example' }, processor: 'Example Metrics Inc.' },
    ];
    for (const recipient of recipients) {
      const { subject, body, shortBody } = exampleLetter({ ...request, recipient });
      expect([subject, body, shortBody].join('\n')).not.toMatch(neighbours);
    }
  });
});
