// What is said first of a page: who collected, in a headline and up to five sentences of fact. The popup says it, and the background says it ahead of the
// popup (core/first-screen.ts): both with these words, of the same facts.

import type { SiteFacts } from '../facts.ts';
import { isOnlyProxied } from '../findings/own-address.ts';
import type { Directory } from '../model.ts';
import type { Speech } from '../timeline/sentences.ts';
import { collectorsOf, stoppedIn } from './collectors.ts';
import { countsOf } from './counts.ts';
import { totalsByTracker } from './merge.ts';
import { consentOf } from './site-consent.ts';
import { organizationsOnlyStopped, requestsStopped } from './stopped.ts';
import type { SiteReport } from './types.ts';

/** All of a report that its verdict is made of. */
export type VerdictFacts = Pick<SiteReport, 'collectors' | 'stopped'> & {
  consent: Pick<SiteReport['consent'], 'choice'>;
};

export interface VerdictSentence {
  words: string;
  /** Somebody collected before an answer, or after a refusal. */
  tone?: 'attention';
}

type Words = Pick<Speech, 't' | 'plural'>;

/** The same as of the whole report on these facts, for whoever wants no more. */
export function verdictFacts(facts: SiteFacts, directory: Directory): VerdictFacts {
  const totals = totalsByTracker(facts.trackers);
  return {
    collectors: collectorsOf(facts.site, totals, directory, new Map()),
    stopped: stoppedIn(totals, directory),
    consent: consentOf(facts),
  };
}

export function verdictOf(of: VerdictFacts, words: Words): [headline: VerdictSentence, ...more: VerdictSentence[]] {
  return of.collectors.length > 0
    ? [...whoCollected(of, words), ...stopped(of, words, 'verdict_stoppedMore')]
    : [...nobodyCollected(of, words), ...stopped(of, words, 'verdict_stopped')];
}

function nobodyCollected({ stopped: trackers }: VerdictFacts, { t }: Words): [VerdictSentence] {
  return [{ words: t(trackers.length > 0 ? 'verdict_noneReceived' : 'verdict_none') }];
}

function whoCollected(
  { collectors, consent }: VerdictFacts,
  { plural }: Words,
): [VerdictSentence, ...VerdictSentence[]] {
  const { organizations, beforeChoice: early, afterRefusal: late } = countsOf(collectors);
  const proxied = collectors.filter(isOnlyProxied).length;
  const before = consent.choice === 'undecided' ? 'verdict_beforeYet' : 'verdict_before';
  return [
    { words: plural('verdict_organizations', organizations) },
    ...(collectors.some(({ runsSite }) => runsSite) ? [{ words: plural('verdict_runsSite', collectors.length) }] : []),
    ...(proxied > 0 ? [{ words: plural('verdict_proxied', proxied) }] : []),
    ...(early > 0 ? [{ words: plural(before, early), tone: 'attention' as const }] : []),
    ...(late > 0 ? [{ words: plural('verdict_after', late), tone: 'attention' as const }] : []),
  ];
}

/** “More” are only those that received nothing at all; where all of them received something too, requests are counted. */
function stopped(
  of: VerdictFacts,
  { plural }: Words,
  who: 'verdict_stopped' | 'verdict_stoppedMore',
): VerdictSentence[] {
  const organizations = organizationsOnlyStopped(of).length;
  if (organizations > 0) return [{ words: plural(who, organizations) }];
  const requests = requestsStopped(of);
  return requests > 0 ? [{ words: plural('verdict_stoppedPart', requests) }] : [];
}
