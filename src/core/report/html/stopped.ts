// Who was stopped on a site, and how often.

import type { ReportSpeech } from '../speech.ts';
import { organizationsOnlyStopped } from '../stopped.ts';
import type { SiteReport, StoppedTracker } from '../types.ts';
import { trackerCategoryWords } from '../words.ts';
import { columns, escaped, note, table } from './escape.ts';

export function stoppedSection({ stopped }: Pick<SiteReport, 'stopped'>, say: ReportSpeech): string {
  if (stopped.length === 0) return '';
  const { t } = say;
  const rows = stopped.map((tracker) => [
    escaped(tracker.organization.name),
    escaped(`${tracker.name}, ${trackerCategoryWords(tracker.category, say)}`),
    escaped(tracker.blockedRequests),
    escaped(tracker.failedRequests),
  ]);
  const notes = [t('stopped_hint'), t('reportText_stoppedApart'), t('stopped_failedHint')].join(' ');
  const head = columns(['organization', 'tracker', 'blocked', 'failed'], say);
  return `<h3>${escaped(t('tracker_stopped'))}</h3>${note(notes)}${table(head, rows)}`;
}

/** How often a tracker was stopped; empty where it never was. */
export function stoppedWords({ blockedRequests, failedRequests }: StoppedTracker, { plural }: ReportSpeech): string {
  return [
    ...(blockedRequests > 0 ? [plural('stopped_blocked', blockedRequests)] : []),
    ...(failedRequests > 0 ? [plural('stopped_failed', failedRequests)] : []),
  ].join(', ');
}

/** Whom it concerned who received nothing at all; nothing where nobody. */
export function onlyStoppedWords(site: SiteReport, { plural }: ReportSpeech): string[] {
  const { length } = organizationsOnlyStopped(site);
  if (length === 0) return [];
  return [plural(site.collectors.length > 0 ? 'verdict_stoppedMore' : 'verdict_stopped', length)];
}
