// Who was stopped on a site, and how often.

import { organizationsOnlyStopped } from '../stopped.ts';
import type { SiteReport } from '../types.ts';
import { counted, trackerCategoryWords } from '../words.ts';
import { escaped, table } from './escape.ts';

export function stoppedSection({ stopped }: SiteReport): string {
  if (stopped.length === 0) return '';
  const rows = stopped.map((tracker) => [
    escaped(tracker.organization.name),
    escaped(`${tracker.name}, ${trackerCategoryWords[tracker.category]}`),
    escaped(tracker.blockedRequests),
    escaped(tracker.failedRequests),
  ]);
  return `<h3>Stopped</h3>${explanation}${table(head, rows)}`;
}

const head = [
  'Organization',
  'Tracker',
  'Requests stopped by another extension or the browser',
  'Requests that did not get through',
];

const explanation =
  '<p class="note">Nothing was collected by these requests. They are not among those above. A request did not get through if no connection came about, or if it was given up before it went out.</p>';

/** Whom it concerned who received nothing at all; empty where nobody. */
export function onlyStoppedWords(site: SiteReport): string {
  const { length } = organizationsOnlyStopped(site);
  if (length === 0) return '';
  const who = site.collectors.length > 0 ? `${length} more` : counted(length, 'organization');
  return `${who} ${length === 1 ? 'was' : 'were'} stopped before anything was sent.`;
}
