// A report as a table for the terminal.

import { groupBy } from '../src/core/group.ts';
import { isLikely } from '../src/core/payload/certainty.ts';
import { stoppedWords } from '../src/core/report/html/stopped.ts';
import { counted, reportSpeech } from '../src/core/report/speech.ts';
import type { Collector, Report, SiteReport } from '../src/core/report/types.ts';
import { choiceWords, dataTypeWords, toldWords } from '../src/core/report/words.ts';

const MOST_TYPES = 4;

/** One block per site: a headline, a line per collector with what it took and what it was told, and a line on who was stopped. */
export function summaryOf({ sites }: Report): string {
  return sites.map(siteBlock).join('\n\n');
}

function siteBlock(site: SiteReport): string {
  const { organizations, requests, beforeChoice } = site.totals;
  const before = beforeChoice > 0 ? `, ${beforeChoice} of them before an answer to the question for consent` : '';
  const collected =
    organizations === 0
      ? `no known tracker ${site.stopped.length > 0 ? 'received anything' : 'was observed'}`
      : `${counted(organizations, 'organization')}, ${counted(requests, 'request')}${before}`;
  const rows = site.collectors.map(collectorRow);
  const headline = `${site.site}: ${collected}. Choice: ${choiceWords(site.consent.choice, reportSpeech)}.`;
  return [headline, ...aligned(rows), ...stoppedLine(site)].join('\n');
}

function stoppedLine({ stopped }: SiteReport): string[] {
  if (stopped.length === 0) return [];
  return [
    `  Stopped: ${stopped.map((tracker) => `${tracker.name} (${stoppedWords(tracker, reportSpeech)})`).join('; ')}`,
  ];
}

function collectorRow({ organization, runsSite, trackers, requests }: Collector): string[] {
  const seen = groupBy(
    trackers.flatMap(({ data }) => data),
    ({ type }) => type,
  );
  const types = [...seen].map(
    ([type, data]) => `${dataTypeWords(type, reportSpeech)}${isLikely(data) ? ' (likely)' : ''}`,
  );
  const more = types.length > MOST_TYPES ? ` and ${types.length - MOST_TYPES} more` : '';
  const said = new Set(trackers.flatMap(({ byTold }) => byTold.map(({ told }) => told)));
  const told = [...said].filter((one) => one !== 'nothing').map((one) => toldWords(one, reportSpeech));
  const unreadable = trackers.reduce((sum, tracker) => sum + tracker.unreadableRequests, 0);
  const took = types.length > 0 ? `${types.slice(0, MOST_TYPES).join(', ')}${more}` : 'no known field';
  const unread = unreadable > 0 ? `; ${unreadable} could not be read` : '';
  return [
    `  ${organization.name}${runsSite ? ' (runs this site)' : ''}`,
    String(requests),
    told.length > 0 ? `told: ${told.join(', ')}` : 'told: nothing',
    took + unread,
  ];
}

function aligned(rows: string[][]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)));
  return rows.map(([name, requests, told, took]) =>
    [name!.padEnd(widths[0]!), requests!.padStart(widths[1]!), told!.padEnd(widths[2]!), took].join('  '),
  );
}
