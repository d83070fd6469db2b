// What scripts did, and who received recordings, as findings.

import { expect, test } from 'vitest';
import type { PageEvidence } from '../../../../src/core/facts.ts';
import { inPageFindings } from '../../../../src/core/findings/in-page.ts';
import { directory, START } from '../report/histories.ts';
import { reportOn } from '../report/rows.ts';

const seen = (change: Partial<PageEvidence> = {}): PageEvidence => ({
  technique: 'canvas',
  script: 'cdn.example',
  party: 'third',
  firstAt: START,
  ...change,
});
const findings = (...all: PageEvidence[]) =>
  inPageFindings([{ visit: 'v1', site: 'shop.example', seen: all }], directory);

test('nothing seen, nothing said', () => {
  expect(findings()).toEqual([]);
});

test('who is named by the tracker’s organization, by the host’s, or by the host', () => {
  const [finding] = findings(
    seen({ tracker: 't0', script: 'a.example' }),
    seen({ script: 'google.example', technique: 'audio' }),
    seen({ technique: 'fonts' }),
  );
  expect(finding?.evidence).toMatchObject([
    { by: 'Google', organization: 'google', tracker: 't0', script: 'a.example' },
    { by: 'Google', organization: 'google', script: 'google.example' },
    { by: 'cdn.example', script: 'cdn.example' },
  ]);
  expect(finding?.summary).toContain('Google, cdn.example');
});

test('what recognises a browser is likely to be for that; what was kept was seen', () => {
  expect(findings(seen(), seen({ technique: 'indexed-db' }))).toMatchObject([
    { kind: 'fingerprinting', certainty: 'likely' },
    { kind: 'third-party-storage', certainty: 'observed' },
  ]);
});

test('the same in several visits is said once, with the first time', () => {
  const rows = [START + 9, START].map((firstAt, at) => ({
    visit: `v${at}`,
    site: 'shop.example',
    seen: [seen({ firstAt })],
  }));
  const [finding] = inPageFindings(rows, directory);
  expect(finding?.evidence).toEqual([expect.objectContaining({ at: new Date(START).toISOString() })]);
});

test('a recording in a known format was received; a likely one proves nothing, nor does any other data', () => {
  const replayOf = (certainty?: 'likely') =>
    reportOn([
      { tracker: 't0', data: [{ type: 'session-replay', evidence: 'body', ...(certainty && { certainty }) }] },
      { tracker: 't1', data: [{ type: 'mouse', evidence: 'x' }] },
    ]).findings;
  expect(replayOf()).toMatchObject([
    {
      kind: 'session-replay',
      certainty: 'observed',
      evidence: [{ by: 'Google', organization: 'google', tracker: 't0', fields: ['body'] }],
    },
  ]);
  expect(replayOf('likely')).toBeUndefined();
});
