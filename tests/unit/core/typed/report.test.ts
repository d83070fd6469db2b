// What the script in a page tells is taken only in exactly one shape.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTypedReport } from '../../../../src/core/typed/report.ts';

const good = {
  id: '1-2-3-4',
  kind: 'email',
  proof: 'fedcba9876543210fedcba9876543210',
  digests: [['0123456789abcdef0123456789abcdef', 'sha256']],
  lengths: [64],
};

test('a report', () => {
  expect(parseTypedReport(good)).toEqual(good);
  const sent = { ...good, pressedAt: 5, submittedAt: 6 };
  expect(parseTypedReport({ ...sent, more: 'x' })).toEqual(sent);
  expect(parseTypedReport({ ...good, pressedAt: undefined })).toEqual(good);
  const longest = { ...good, id: [2 ** 32 - 1, 2 ** 32 - 1, 2 ** 32 - 1, 2 ** 32 - 1].join('-') };
  expect(parseTypedReport(longest)).toEqual(longest);
});

test.each([
  ['no name', { id: undefined }],
  ['a name of any length', { id: '1'.repeat(44) }],
  ['another kind', { kind: 'password' }],
  ['no proof', { proof: '' }],
  ['no digests', { digests: [] }],
  ['too many', { digests: Array(101).fill(good.digests[0]) }],
  ['a plain hash', { digests: [['a'.repeat(64), 'sha256']] }],
  ['a value', { digests: [['jane@mail.example', 'plain']] }],
  ['another form', { digests: [[good.digests[0]![0], 'rot13']] }],
  ['a digest of another shape', { digests: [[good.digests[0]![0]]] }],
  ['no lengths', { lengths: undefined }],
  ['a length that is none', { lengths: [-1] }],
  ['too great a length', { lengths: [1e9] }],
  ['a time that is none', { pressedAt: 'now' }],
  ['a time beyond all dates', { submittedAt: 1e300 }],
])('%s is none', (_, change) => {
  expect(parseTypedReport({ ...good, ...change })).toBeUndefined();
});

test('nothing throws', () => {
  fc.assert(fc.property(fc.anything(), (raw) => void parseTypedReport(raw)));
});
