import { expect, test } from 'vitest';
import english from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { findingSentences } from '../../../../src/core/report/finding-sentences.ts';

test('findings are said in reports as pages say them in English, and none is missing', () => {
  const onPages = Object.entries(english).filter(([key]) => key.startsWith('finding_') || key === 'found_more');
  expect(findingSentences).toEqual(Object.fromEntries(onPages.map(([key, { message }]) => [key, message])));
});
