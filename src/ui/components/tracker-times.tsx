import type { SiteReport, TrackerReport } from '../../core/report/types.ts';
import { plural, t, time } from '../../platform/i18n.ts';
import { duration } from '../format.ts';

/** How often and when, told from the person's answer where that was seen. */
export function TrackerTimes({ tracker, report }: { tracker: TrackerReport; report: SiteReport }) {
  return (
    <>
      {counts(tracker, report)}
      <p class="quiet">{span(tracker, report)}</p>
    </>
  );
}

function counts({ requests, beforeChoice, afterRefusal }: TrackerReport, { consent }: SiteReport): string {
  return [
    plural('requests', requests),
    ...(beforeChoice > 0
      ? [plural(consent.choice === 'undecided' ? 'times_beforeYet' : 'times_before', beforeChoice)]
      : []),
    ...(afterRefusal > 0 ? [plural('times_after', afterRefusal)] : []),
  ].join(' · ');
}

function span({ firstAt, lastAt }: TrackerReport, { visits, consent: { at } }: SiteReport): string {
  const early = visits === 1 && at !== undefined ? Date.parse(at) - Date.parse(firstAt) : 0;
  const first = early > 0 ? t('times_firstEarly', time(firstAt), duration(early)) : t('times_first', time(firstAt));
  return lastAt === firstAt ? first : `${first} · ${t('times_last', time(lastAt))}`;
}
