import type { Collector, SiteReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { toldChoices } from '../told.ts';
import { toldWords } from '../words.ts';
import { Mark } from './mark.tsx';
import { ToldMark } from './told-mark.tsx';

interface CollectorMarksProps {
  collector: Collector;
  report: SiteReport;
}

/** How often a collector was sent to, when, and what it was told: the last line of its row. */
export function CollectorMarks({ collector, report }: CollectorMarksProps) {
  const { requests, beforeChoice, afterRefusal, trackers } = collector;
  const background = backgroundRequestsOf(collector);
  const when = whenKey(beforeChoice > 0, afterRefusal > 0, report);
  return (
    <span class="marks quiet">
      <span>{plural('requests', requests)}</span>
      {background > 0 && <span data-background={background}>{plural('mark_background', background)}</span>}
      {isOnOwnAddress(collector) && <span data-own-address>{t('mark_ownAddress')}</span>}
      {when && (
        <span data-before={beforeChoice} data-after={afterRefusal}>
          <Mark tone="attention">{t(when)}</Mark>
        </span>
      )}
      {toldChoices(trackers, report)
        // Neither yes nor no, such as which law applies, stands with the tracker.
        .filter(({ told }) => told !== 'nothing' && told !== 'unknown')
        .map((told) => (
          <ToldMark key={told.told} told={told} words={t('mark_told', toldWords(told.told))} />
        ))}
    </span>
  );
}

export function backgroundRequestsOf({ trackers }: Collector): number {
  return trackers.reduce((sum, { backgroundRequests }) => sum + backgroundRequests, 0);
}

/** Some of it went to an address that is the site's, to all appearances. */
function isOnOwnAddress({ trackers }: Collector): boolean {
  return trackers.some(({ proxiedRequests, cnameRequests }) => (proxiedRequests ?? 0) + (cnameRequests ?? 0) > 0);
}

function whenKey(before: boolean, after: boolean, { consent }: SiteReport) {
  if (before && after) return 'mark_both';
  if (after) return 'mark_after';
  if (!before) return undefined;
  return consent.choice === 'undecided' ? 'mark_beforeYet' : 'mark_before';
}
