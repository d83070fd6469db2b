// One collector in detail: what its trackers received and were told, what it says it is for, and how to say no.

import type { Collector, StoppedTracker, TrackerReport } from '../types.ts';
import {
  counted,
  partyWords,
  standardWords,
  stoppedWords,
  toldInAllWords,
  trackerCategoryWords,
  vendorWords,
} from '../words.ts';
import { claimsSection } from './claims.ts';
import { cookieTable } from './cookies.ts';
import { escaped, list } from './escape.ts';
import { meansSection } from './means.ts';
import { receivedTable } from './taken.ts';
import { timeWords } from './time.ts';

export function collectorDetail(collector: Collector, stopped: readonly StoppedTracker[]): string {
  const { organization, runsSite, trackers } = collector;
  const place = organization.country === undefined ? '' : ` (${organization.country})`;
  const known = organization.known ? '' : '<p class="note">Who operates this tracker is not known.</p>';
  const owner = runsSite ? '<p class="note">It runs this site itself.</p>' : '';
  const details = trackers.map((tracker) =>
    trackerDetail(
      tracker,
      stopped.find(({ key }) => key === tracker.key),
    ),
  );
  return `<h3>${escaped(organization.name + place)}</h3>${owner}${known}${details.join('\n')}${claimsSection(collector)}${meansSection(collector)}`;
}

function trackerDetail(tracker: TrackerReport, stopped: StoppedTracker | undefined): string {
  return [
    `<h4>${escaped(tracker.name)}, ${escaped(trackerCategoryWords[tracker.category])}</h4>`,
    list([
      ['Sent to', `${tracker.hosts.join(', ')} (${partyWords[tracker.party]})`],
      ['Requests', `${tracker.requests}, from ${timeWords(tracker.firstAt)} to ${timeWords(tracker.lastAt)}`],
      ...(tracker.proxiedRequests
        ? [['On the site’s own address', proxiedWords(tracker.proxiedRequests)] as const]
        : []),
      ...(tracker.cnameRequests ? [['Under a name of the site', cnameWords(tracker.cnameRequests)] as const] : []),
      ...(tracker.backgroundRequests > 0 ? [['In the background', backgroundWords(tracker)] as const] : []),
      ...(tracker.unansweredRequests > 0 ? [['Not answered', unansweredWords(tracker)] as const] : []),
      ...(stopped ? [['Stopped', stoppedWords(stopped)] as const] : []),
      ...toldEntries(tracker),
      ...(tracker.insecureRequests > 0 ? [['Not encrypted', `${tracker.insecureRequests} requests`] as const] : []),
      ...(tracker.unreadableRequests > 0
        ? [['Contents not readable', `${tracker.unreadableRequests} requests`] as const]
        : []),
    ]),
    receivedTable(tracker),
    cookieTable(tracker.cookies),
  ].join('\n');
}

/** By request, and then each thing that was told: one request can tell several. */
function toldEntries({ byTold, told }: TrackerReport): [string, string][] {
  const inAll = byTold.map((one) => `${toldInAllWords[one.told]} (${counted(one.requests, 'request')})`);
  const each = told.map(({ standard, value, choice, byDefault, vendor, requests }) => {
    const details = [
      `${standardWords[standard]} ${value}`,
      ...(byDefault ? ['by default, before any answer'] : []),
      ...(vendor ? [vendorWords(vendor)] : []),
    ].join(', ');
    return `${toldInAllWords[choice]} (${details}, ${requests} ${requests === 1 ? 'time' : 'times'})`;
  });
  return [
    ['Told about the choice', inAll.join(', ')],
    ...(each.length > 0 ? [['In detail', each.join('; ')] as [string, string]] : []),
  ];
}

function proxiedWords(number: number): string {
  return `${number} of them: in this company’s format, to the site’s own address; whether the site passes ${number === 1 ? 'it' : 'them'} on cannot be seen`;
}

function cnameWords(number: number): string {
  return `${number} of them: to an address that is the site’s by name and this company’s by its DNS entry (CNAME)`;
}

function backgroundWords({ backgroundRequests }: TrackerReport): string {
  return `${backgroundRequests} of them: sent by the site’s background worker (service worker), or by one of its pages that the browser does not tell apart; not tied to one page`;
}

function unansweredWords({ unansweredRequests: number }: TrackerReport): string {
  return number === 1
    ? '1 of them was given up before an answer came: it may not have arrived'
    : `${number} of them were given up before an answer came: they may not have arrived`;
}
