import { expect, test } from 'vitest';
import { oneFullStop } from '../../../src/core/one-full-stop.ts';

test.each([
  ['Seen by Criteo Inc..', ['Criteo Inc.'], 'Seen by Criteo Inc.'],
  ['Criteo Inc.. It knows Criteo Inc..', ['Criteo Inc.'], 'Criteo Inc. It knows Criteo Inc.'],
  ['Criteo Inc. and others.', ['Criteo Inc.'], 'Criteo Inc. and others.'],
  ['Seen by Meta.', ['Meta'], 'Seen by Meta.'],
  ['A Corp. told B Ltd..', ['A Corp.', 'B Ltd.'], 'A Corp. told B Ltd.'],
  ['3 of $5.', ['3', '$5'], '3 of $5.'],
])('%s', (sentence, filledIn, expected) => {
  expect(oneFullStop(sentence, filledIn)).toBe(expected);
});
