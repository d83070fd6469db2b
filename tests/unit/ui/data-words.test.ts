// Data types in people's words: each has a name, one sentence on what it is, and one on what it allows; short, plain and calm.

import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { vendorRows } from '../../../src/core/claims/claims.ts';
import { dataCategoryOf } from '../../../src/core/payload/data-types.ts';
import { reportSpeech } from '../../../src/core/report/speech.ts';
import { purposeWords, specialFeatureWords } from '../../../src/core/report/words.ts';

const messages: Record<string, { message: string }> = english;
const types = Object.keys(dataCategoryOf);
const say = (kind: string, type: string) => messages[`${kind}_${type.replaceAll('-', '_')}`]?.message ?? '';

/** Words of the trade. A name may have one if its explanation says what it is, in quotation marks. */
const jargon =
  /payload|fingerprint\w*|hash\w*|cookies?|pixel|beacon|endpoint|header|parameter|identifier|token|session|script|server|client|user[ -]agent|referr?er|viewport|metadata|cross-site|third[ -]part\w*|profiling|segment\w*|uuid|\burl\b|\bdom\b|\bapi\b|\bsdk\b|\bcmp\b|\biab\b|\btcf\b|gdpr|\bpii\b|analytics|conversion|retarget\w*|opt-?in/gi;

/** Judgements are the reader's, and the law's. */
const alarm =
  /illegal|violat|spying|spies|danger|stalk|steal|exploit|abuse|creepy|secretly|should not|must not|unlawful/i;

describe.each(types)('%s', (type) => {
  const sentences = [say('dataTypeIs', type), say('dataTypeAllows', type)] as const;

  test('has a short name, as a part of a sentence', () => {
    const name = say('dataType', type);
    expect(name).toMatch(/^[a-z].*[^.]$/);
    expect(name.length).toBeLessThanOrEqual(50);
  });

  test.each(['is', 'allows'] as const)('says in one short sentence what it %s', (about) => {
    const text = sentences[about === 'is' ? 0 : 1];
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text.length).toBeGreaterThan(20);
    expect(text.length).toBeLessThanOrEqual(140);
    expect(text).not.toMatch(/[.?!] /);
    expect(text).not.toMatch(alarm);
  });

  test('what it allows is what somebody can do with it', () => {
    expect(sentences[1]).toMatch(/^Lets (?:the receiver|many companies|every company) /);
  });

  test('uses no word of the trade that it does not explain', () => {
    const explained = [...sentences[0].matchAll(/“([^”]+)”/g)].map(([, word = '']) => word);
    const used = [say('dataType', type), ...sentences].flatMap((text) => text.match(jargon) ?? []);
    expect(used.filter((word) => !explained.includes(word.toLowerCase()))).toEqual([]);
  });
});

test.each(['dataType', 'dataTypeIs', 'dataTypeAllows'])('%s: none is left over, and no two are the same', (kind) => {
  const keys = Object.keys(messages).filter((key) => key.startsWith(`${kind}_`));
  expect(keys.sort()).toEqual(types.map((type) => `${kind}_${type.replaceAll('-', '_')}`).sort());
  expect(new Set(keys.map((key) => messages[key]!.message)).size).toBe(keys.length);
});

const short = Object.entries(messages).filter(([key]) =>
  /^(?:dataCategory|trackerCategoryIs|purpose|specialFeature|alwaysSent)_/.test(key),
);

test.each(short)('%s is short, plain and calm', (key, { message }) => {
  expect(message.length).toBeLessThanOrEqual(120);
  expect(message).not.toMatch(alarm);
  // The one place that has to name cookies says what they are.
  const used = (message.match(jargon) ?? []).filter((word) => !(key === 'alwaysSent_cookies' && word === 'cookies'));
  expect(used).toEqual([]);
});

test('every purpose and special feature that anybody claims has words', () => {
  const purposes = new Set(
    vendorRows.flatMap(({ consent, legitimateInterest }) => [...consent, ...legitimateInterest]),
  );
  for (const purpose of purposes) expect(purposeWords(purpose, reportSpeech)).toMatch(/^[a-z]+ .*[a-z]$/);
  for (const feature of new Set(vendorRows.flatMap(({ specialFeatures }) => specialFeatures)))
    expect(specialFeatureWords(feature, reportSpeech)).toMatch(/^[a-z]+ .*[a-z]$/);
});
