import { isOnlyProxied } from '../../core/findings/own-address.ts';
import { countsOf } from '../../core/report/counts.ts';
import { organizationsOnlyStopped, requestsStopped } from '../../core/report/stopped.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { Sign, type Tone } from './sign.tsx';
import { Spoken } from './spoken.tsx';

export interface Sentence {
  words: string;
  tone?: Tone;
}

/** What happened, in a headline and up to five sentences of fact. */
export function verdictOf(report: SiteReport): [headline: Sentence, ...more: Sentence[]] {
  return report.collectors.length > 0
    ? [...whoCollected(report), ...stopped(report, 'verdict_stoppedMore')]
    : [...nobodyCollected(report), ...stopped(report, 'verdict_stopped')];
}

function nobodyCollected({ stopped: trackers }: SiteReport): [Sentence] {
  return [{ words: t(trackers.length > 0 ? 'verdict_noneReceived' : 'verdict_none') }];
}

function whoCollected({ collectors, consent }: SiteReport): [Sentence, ...Sentence[]] {
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
function stopped(report: SiteReport, who: 'verdict_stopped' | 'verdict_stoppedMore'): Sentence[] {
  const organizations = organizationsOnlyStopped(report).length;
  if (organizations > 0) return [{ words: plural(who, organizations) }];
  const requests = requestsStopped(report);
  return requests > 0 ? [{ words: plural('verdict_stoppedPart', requests) }] : [];
}

export function Verdict({ report }: { report: SiteReport }) {
  const [headline, ...more] = verdictOf(report);
  return (
    <>
      <div class="verdict" data-count="organizations" data-value={report.totals.organizations}>
        <p class="headline">{headline.words}</p>
        {more.map(({ words, tone }) => (
          <p key={words} class={tone}>
            {tone && <Sign tone={tone} />} {words}
          </p>
        ))}
      </div>
      <Spoken words={[headline, ...more].map(({ words }) => words).join(' ')} />
    </>
  );
}
