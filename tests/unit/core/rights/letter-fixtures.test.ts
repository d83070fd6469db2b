// One letter per language and case, to be read by eye; tests/fixtures/letters holds them.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../../src/auditor/extension.ts';
import type { LetterRequest } from '../../../../src/core/rights/letter-request.ts';
import { letterLanguages } from '../../../../src/core/rights/letters/languages.ts';
import { exampleLetter } from '../../../support/letters.ts';

const cases: Record<string, Partial<LetterRequest>> = {
  'gdpr-access': {},
  'gdpr-deletion': {
    rights: ['deletion'],
    recipient: { role: 'processor', site: { name: 'shop.example' }, processor: 'Example Metrics Inc.' },
    details: { name: 'Kim Muster' },
    place: 'IE',
  },
  'ccpa-do-not-sell': { law: 'ccpa', rights: ['do-not-sell'], details: { email: 'kim@mail.example', resident: true } },
};

const regional: [file: string, Partial<LetterRequest>][] = [
  [
    'pt-lgpd-deletion',
    {
      law: 'lgpd',
      rights: ['deletion'],
      language: 'pt',
      recipient: { role: 'processor', site: { name: 'shop.example' }, processor: 'Example Metrics Inc.' },
    },
  ],
  ['de-nfadp-access', { law: 'nfadp', language: 'de' }],
  ['fr-quebec-25-access', { law: 'quebec-25', language: 'fr' }],
  ['en-us-co-several', { law: 'us-co', rights: ['access', 'do-not-sell'], details: { resident: true } }],
];

const file = (name: string) => join(root, 'tests', 'fixtures', 'letters', `${name}.txt`);

describe.each(letterLanguages)('%s', (language) => {
  test.each(Object.entries(cases))('%s', async (name, changes) => {
    const { subject, body } = exampleLetter({ ...changes, language });
    await expect(`${subject}\n\n${body}\n`).toMatchFileSnapshot(file(`${language}-${name}`));
  });

  test('short, for a mail link', async () => {
    const { shortBody } = exampleLetter({ language });
    await expect(`${shortBody}\n`).toMatchFileSnapshot(file(`${language}-gdpr-access-short`));
  });
});

test.each(regional)('%s', async (name, changes) => {
  const { subject, body } = exampleLetter(changes);
  await expect(`${subject}\n\n${body}\n`).toMatchFileSnapshot(file(name));
});
