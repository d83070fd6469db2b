// Who received something again after the person opted out of them. That is as far as can be seen: many an opt-out stops the use of data, not
// their collection.

import type { VisitTracker } from '../facts.ts';
import { isoOf } from '../instant.ts';
import type { DataType } from '../model.ts';
import { optOutsOf } from '../rights/directory.ts';
import type { OptedOutSince, OptOutName } from '../rights/opted-out.ts';
import { receivedAfter, span } from '../rights/received-again.ts';
import { hostnameOf } from '../site.ts';
import type { AfterOptOutEvidence, AfterOptOutFinding } from './finding.ts';
import type { Known, Rule } from './rule.ts';

export const collectedAfterOptOut: Rule = {
  about: [
    {
      kind: 'collected-after-opt-out',
      principle: 'opt-out',
      means: 'an organization received something in a visit after the person noted that they had opted out of it',
      certainty: {
        likely:
          'the opt-out is one for this browser, and what was sent holds an identifier that recognises the browser',
        information: 'always else: an opt-out often stops the use of data, not their collection',
      },
      excluded: [
        'pages on which the organization had received something before, and that were still open',
        'organizations of which nobody noted an opt-out; whether one went through cannot be seen',
        'the organization’s own sites, and what a site needs to work',
      ],
    },
  ],
  find(known) {
    const found = known.optedOut.flatMap((done) => evidenceOf(done, known));
    return (['likely', 'information'] as const).flatMap((certainty) => {
      const evidence = found.filter((one) => one.certainty === certainty).map(({ evidence }) => evidence);
      return evidence.length === 0 ? [] : [finding(certainty, evidence)];
    });
  },
};

interface Found {
  certainty: AfterOptOutFinding['certainty'];
  evidence: AfterOptOutEvidence;
}

function evidenceOf(done: OptedOutSince, { facts, directory }: Known): Found[] {
  const rows = receivedAfter(facts.trackers, done, directory);
  if (rows.length === 0) return [];
  const { organization, kind, host, doneAt, again } = done;
  const { requests, firstAt, lastAt } = span(rows);
  const identified = rows.some(identifies);
  const evidence: AfterOptOutEvidence = {
    by: directory.organization(organization)?.name ?? organization,
    organization,
    optOut: kind,
    host,
    doneAt: isoOf(doneAt),
    requests,
    firstAt: isoOf(firstAt),
    lastAt: isoOf(lastAt),
    trackers: [...new Set(rows.map(({ tracker }) => tracker))].sort(),
    // The roll-ups of other sites can be read a moment before this one's.
    sites: Math.max(1, again),
    ...(identified && { identified }),
    ...(kind === 'cookie-opt-out' && { lostWhen: 'cookies-cleared' }),
  };
  return [{ certainty: identified && isOfBrowser(done) ? 'likely' : 'information', evidence }];
}

/** A session's number is not among them: it is another one on the next day. */
const LASTING: ReadonlySet<DataType> = new Set(['cookie-id', 'client-id', 'advertising-id']);

/** Whether what was sent tells this browser from others, by a format that is known. */
function identifies({ data }: VisitTracker): boolean {
  return data.some(({ type, certainty }) => certainty === undefined && LASTING.has(type));
}

/** Whether the opt-out is one for this browser, not for an account or an address. */
function isOfBrowser({ organization, kind, host }: OptOutName): boolean {
  if (kind === 'cookie-opt-out' || kind === 'browser-addon') return true;
  const row = optOutsOf(organization).find((one) => one.kind === kind && hostnameOf(one.url) === host);
  return row?.scope?.split(' + ').includes('browser') ?? false;
}

function finding(certainty: Found['certainty'], evidence: AfterOptOutEvidence[]): AfterOptOutFinding {
  const names = [...new Set(evidence.map(({ by }) => by))].join(', ');
  const what = certainty === 'likely' ? 'something, with an identifier that recognises this browser,' : 'something';
  const summary = `${names} received ${what} after you noted an opt-out. ${limits(evidence)}`;
  return { kind: 'collected-after-opt-out', principle: 'opt-out', certainty, summary, evidence };
}

function limits(evidence: readonly AfterOptOutEvidence[]): string {
  const often = 'An opt-out often stops the use of data, not their collection, and may take time.';
  const cookies = ' One that is kept in a cookie ends when cookies are cleared.';
  return evidence.some(({ lostWhen }) => lostWhen) ? often + cookies : often;
}
