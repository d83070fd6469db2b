import type { SiteReport, TrackerReport } from '../../core/report/types.ts';
import { plural, t, time } from '../../platform/i18n.ts';
import { duration } from '../format.ts';
import { isOnePage } from '../one-page.ts';

/** How often and when, told from the person's answer where that was seen. */
export function TrackerTimes({ tracker, report }: { tracker: TrackerReport; report: SiteReport }) {
  return (
    <>
      {counts(tracker, report)}
      <p class="quiet">{span(tracker, report)}</p>
    </>
  );
}

function counts(tracker: TrackerReport, { consent }: SiteReport): string {
  const { requests, backgroundRequests, beforeChoice, afterRefusal } = tracker;
  return [
    plural('requests', requests),
    ...(beforeChoice > 0
      ? [plural(consent.choice === 'undecided' ? 'times_beforeYet' : 'times_before', beforeChoice)]
      : []),
    ...(afterRefusal > 0 ? [plural('times_after', afterRefusal)] : []),
    ...(backgroundRequests > 0 ? [plural('times_background', backgroundRequests)] : []),
  ].join(' · ');
}

function span({ firstAt, lastAt }: TrackerReport, report: SiteReport): string {
  const { at } = report.consent;
  const early = isOnePage(report) && at !== undefined ? Date.parse(at) - Date.parse(firstAt) : 0;
  const first = early > 0 ? t('times_firstEarly', time(firstAt), duration(early)) : t('times_first', time(firstAt));
  return lastAt === firstAt ? first : `${first} · ${t('times_last', time(lastAt))}`;
}
