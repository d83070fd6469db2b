// One collector on one site in detail: what its trackers received and were told.

import type { ReportSpeech } from '../speech.ts';
import type { Collector, StoppedTracker, TrackerReport } from '../types.ts';
import { partyWords, standardWords, toldWords, trackerCategoryWords, vendorWords } from '../words.ts';
import { cookieTable } from './cookies.ts';
import { escaped, lined, list, note } from './escape.ts';
import { stoppedWords } from './stopped.ts';
import { receivedTable } from './taken.ts';

export function collectorDetail(
  { organization, runsSite, trackers }: Collector,
  stopped: readonly StoppedTracker[],
  say: ReportSpeech,
): string {
  const place = organization.country === undefined ? '' : ` (${organization.country})`;
  const notes = [
    ...(runsSite ? [note(say.t('verdict_runsSite_one'))] : []),
    ...(organization.known ? [] : [note(say.t('operator_unknown'))]),
  ];
  const details = trackers.map((tracker) =>
    trackerDetail(
      tracker,
      stopped.find(({ key }) => key === tracker.key),
      say,
    ),
  );
  return `<h3>${escaped(organization.name + place)}</h3>${notes.join('')}${lined(details)}`;
}

function trackerDetail(tracker: TrackerReport, stopped: StoppedTracker | undefined, say: ReportSpeech): string {
  const { t, time } = say;
  const { name, category, hosts, party, requests, firstAt, lastAt } = tracker;
  return lined([
    `<h4>${escaped(`${name}, ${trackerCategoryWords(category, say)}`)}</h4>`,
    list([
      [t('tracker_sentTo'), `${hosts.join(', ')} (${partyWords(party, say)})`],
      [t('tracker_times'), t('reportText_requestsSpan', requests, time(firstAt), time(lastAt))],
      ...(stopped ? [[t('tracker_stopped'), stoppedWords(stopped, say)] as const] : []),
      ...toldEntries(tracker, say),
    ]),
    ...aboutRequests(tracker, say).map(note),
    receivedTable(tracker, say),
    cookieTable(tracker.cookies, say),
  ]);
}

/** What is to be known of some of its requests. */
function aboutRequests(tracker: TrackerReport, { t, plural }: ReportSpeech): string[] {
  const { proxiedRequests = 0, cnameRequests = 0, backgroundRequests, unansweredRequests } = tracker;
  const { insecureRequests, unreadableRequests } = tracker;
  return [
    ...(proxiedRequests > 0 ? [plural('tracker_proxied', proxiedRequests)] : []),
    ...(cnameRequests > 0 ? [plural('tracker_cname', cnameRequests)] : []),
    ...(backgroundRequests > 0 ? [`${plural('mark_background', backgroundRequests)}. ${t('background_hint')}`] : []),
    ...(unansweredRequests > 0 ? [plural('tracker_unanswered', unansweredRequests)] : []),
    ...(insecureRequests > 0 ? [plural('tracker_insecure', insecureRequests)] : []),
    ...(unreadableRequests > 0 ? [plural('tracker_unreadable', unreadableRequests)] : []),
  ];
}

/** By request, and then each thing that was told: one request can tell several. */
function toldEntries({ byTold, told }: TrackerReport, say: ReportSpeech): [string, string][] {
  const { t, plural } = say;
  const inAll = byTold.map((one) => plural('told', one.requests, toldWords(one.told, say)));
  const each = told.map(({ standard, value, choice, byDefault, vendor, requests }) => {
    const details = [
      `${standardWords(standard, say)} ${value}`,
      ...(byDefault ? [t('told_byDefault')] : []),
      ...(vendor ? [vendorWords(vendor, say)] : []),
    ];
    return plural('told', requests, `${toldWords(choice, say)}: ${details.join(', ')}`);
  });
  return [
    [t('tracker_told'), inAll.join('; ')],
    ...(each.length > 0 ? [[t('reportText_detail'), each.join('; ')] as [string, string]] : []),
  ];
}
