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

describe.each(letterLanguages)('%s', (language) => {
  test.each(Object.entries(cases))('%s', async (name, changes) => {
    const { subject, body } = exampleLetter({ ...changes, language });
    const file = join(root, 'tests', 'fixtures', 'letters', `${language}-${name}.txt`);
    await expect(`${subject}\n\n${body}\n`).toMatchFileSnapshot(file);
  });
});
