// One site of the report: what was seen, then every collector in detail.

import { isOnlyProxied } from '../../findings/own-address.ts';
import type { Collector, SignalDetail, SiteReport, StoppedTracker, TrackerReport } from '../types.ts';
import {
  choiceWords,
  counted,
  partyWords,
  standardWords,
  stoppedWords,
  toldInAllWords,
  trackerCategoryWords,
  vendorWords,
} from '../words.ts';
import { claimsSection } from './claims.ts';
import { cookieTable, linksSection, otherCookiesSection } from './cookies.ts';
import { code, escaped, list, table } from './escape.ts';
import { findingsSections } from './findings.ts';
import { gpcSection } from './gpc.ts';
import { aggregatedSection, meansSection } from './means.ts';
import { onlyStoppedWords, stoppedSection } from './stopped.ts';
import { receivedTable, takenSection } from './taken.ts';
import { timeWords } from './time.ts';
import { typedSection } from './typed.ts';

export function siteSection(site: SiteReport): string {
  return [
    `<section class="site"><h2>${escaped(site.site)}</h2>`,
    `<p class="lead">${escaped(headline(site))}</p>`,
    scope(site),
    consent(site),
    gpcSection(site),
    typedSection(site),
    takenSection(site),
    overview(site),
    findingsSections(site),
    ...site.collectors.map((collector) => collectorDetail(collector, site.stopped)),
    linksSection(site),
    otherCookiesSection(site),
    stoppedSection(site),
    unrecognised(site),
    aggregatedSection(site),
    '</section>',
  ].join('\n');
}

/** What happened, in one to three sentences. */
export function headline(site: SiteReport): string {
  const sentences = [site.collectors.length > 0 ? whoCollected(site) : nobodyCollected(site)];
  if (site.collectors.some(({ runsSite }) => runsSite))
    sentences.push(site.collectors.length === 1 ? 'It runs this site.' : 'One of them runs this site.');
  return [...sentences, onlyProxiedWords(site), onlyStoppedWords(site)].filter(Boolean).join(' ');
}

/** Who is among the collectors although it cannot be seen whether it gets anything. */
function onlyProxiedWords({ collectors }: SiteReport): string {
  const number = collectors.filter(isOnlyProxied).length;
  if (number === 0) return '';
  const [are, their, they] = number === 1 ? ['is', 'its format', 'it gets'] : ['are', 'their formats', 'they get'];
  return `${number} of them ${are} known here only by ${their}, used on the site’s own address; whether ${they} the data cannot be seen.`;
}

function nobodyCollected({ complete, stopped }: SiteReport): string {
  const what = stopped.length > 0 ? 'No known tracker received anything' : 'No known tracker was observed';
  return complete ? `${what}.` : `${what}; not all of it was watched.`;
}

function whoCollected({ totals, collectors }: SiteReport): string {
  const early = collectors.filter(({ beforeChoice }) => beforeChoice > 0).length;
  const late = collectors.filter(({ afterRefusal }) => afterRefusal > 0).length;
  const when = [
    ...(early > 0 ? [`${early} before an answer was given`] : []),
    ...(late > 0 ? [`${late} after a refusal`] : []),
  ].join(', ');
  return `${counted(totals.organizations, 'organization')} collected data here${when === '' ? '' : `: ${when}`}.`;
}

function scope({ visits, loadedInAdvance, firstSeen, lastSeen, complete }: SiteReport): string {
  return list([
    ['Visits', visits === 0 ? '0: no page of this site was opened' : `${visits}, ${watched(visits, complete)}`],
    ...(loadedInAdvance > 0 ? [['Loaded in advance', inAdvanceWords(loadedInAdvance)] as const] : []),
    ['From', timeWords(firstSeen)],
    ['To', timeWords(lastSeen)],
  ]);
}

function inAdvanceWords(pages: number): string {
  return `${counted(pages, 'page')}, not opened; what ${pages === 1 ? 'it' : 'they'} sent is counted all the same`;
}

function watched(visits: number, complete: boolean): string {
  if (complete) return visits === 1 ? 'observed from its beginning' : 'all observed from their beginning';
  const which = visits === 1 ? 'not' : 'at least one of them not';
  return `${which} observed from its beginning: Candor was started after the page`;
}

function consent({
  visits,
  loadedInAdvance,
  consent: { choice, at, contradicted, ofPart, signals },
}: SiteReport): string {
  if (visits + loadedInAdvance === 0)
    return `${consentHeading}<p class="note">No page was open that could state it.</p>`;
  const state = at === undefined ? choiceWords[choice] : `${choiceWords[choice]}, answered at ${timeWords(at)}`;
  const rows = signals.map((signal) => [
    escaped(timeWords(signal.at)),
    escaped(standardWords[signal.standard] + saidBy(signal.detail)),
    escaped(choiceWords[signal.choice]),
    escaped(signal.detail.status ?? 'not stated'),
    escaped(asked(signal.detail)),
    escaped(numbers(signal.detail.legitimateInterests)),
    escaped(signal.detail.vendors ?? 'not stated'),
  ]);
  const stated = rows.length > 0 ? table(consentHead, rows) : nothingStated;
  const where = visits === 0 ? 'In the newest page that was loaded in advance' : 'In the newest visit';
  const notes = [...(contradicted ? [contradiction] : []), ...(ofPart ? [partOnly] : [])];
  const note = notes.map((text) => `<p class="note">${escaped(text)}</p>`).join('');
  return `${consentHeading}<p>${where}: ${escaped(state)}.</p>${note}${stated}`;
}

const consentHeading = '<h3>Consent, as the page stated it</h3>';

const consentHead = ['Time', 'Standard', 'Choice', 'Status', 'Allowed', 'Legitimate interest', 'Vendors'];

function saidBy({ cmpId, manager, chosenAt }: SignalDetail): string {
  return [
    cmpId === undefined ? '' : ` (consent manager ${cmpId})`,
    manager === undefined ? '' : ` (${manager.name})`,
    chosenAt === undefined ? '' : ` (answered at ${timeWords(chosenAt)})`,
  ].join('');
}

/** TCF's purposes by number, and a manager's categories by name, each with its answer. */
function asked({ purposes, categories = [] }: SignalDetail): string {
  const answers = categories.map(({ name, allowed }) => `${name}: ${allowed ? 'yes' : 'no'}`);
  return purposes === undefined && answers.length > 0 ? answers.join(', ') : [numbers(purposes), ...answers].join(', ');
}

/** None stated and nothing stated are two things. */
function numbers(list: readonly number[] | undefined): string {
  if (list === undefined) return 'not stated';
  return list.length === 0 ? 'none' : list.join(', ');
}

const contradiction =
  'Those who speak for the page say different things, so that the choice is not known. Each is listed below.';

const partOnly =
  'Nothing here speaks for the whole page: the choice is what standards say that are about sale and advertising, or for Google’s tags alone.';

const nothingStated =
  '<p class="note">The page stated nothing that Candor can read. That is not the same as nothing having been asked.</p>';

function overview({ collectors }: SiteReport): string {
  if (collectors.length === 0) return '';
  const rows = collectors.map(({ organization, runsSite, trackers, requests, beforeChoice, afterRefusal }) => [
    escaped(runsSite ? `${organization.name} (runs this site)` : organization.name),
    escaped(trackers.map(({ name }) => name).join(', ')),
    escaped(requests),
    escaped(beforeChoice),
    escaped(afterRefusal),
  ]);
  return `<h3>Collectors</h3>${table(['Organization', 'Trackers', 'Requests', 'Before an answer', 'After a refusal'], rows)}`;
}

function collectorDetail(collector: Collector, stopped: readonly StoppedTracker[]): string {
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

function unrecognised({ unrecognised: hosts, furtherHosts = 0 }: SiteReport): string {
  if (hosts.length === 0) return '';
  const rows = [
    ...hosts.map(({ host, requests }) => [code(host), escaped(requests)]),
    ...(furtherHosts > 0 ? [['further hosts, not told apart', escaped(furtherHosts)]] : []),
  ];
  return `<h3>Other sites contacted</h3><p class="note">Nothing is known about these; they need not be trackers.</p>${table(['Host', 'Requests'], rows)}`;
}
