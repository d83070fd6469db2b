// One site of the report: what was seen, then every collector in detail.

import { isOnlyProxied } from '../../findings/own-address.ts';
import type { SiteReport } from '../types.ts';
import { counted } from '../words.ts';
import { collectorDetail } from './collector.ts';
import { consentSection } from './consent.ts';
import { linksSection, otherCookiesSection } from './cookies.ts';
import { code, escaped, list, table } from './escape.ts';
import { findingsSections } from './findings.ts';
import { gpcSection } from './gpc.ts';
import { aggregatedSection } from './means.ts';
import { principlesSection } from './principles.ts';
import { onlyStoppedWords, stoppedSection } from './stopped.ts';
import { takenSection } from './taken.ts';
import { timeWords } from './time.ts';
import { timelineSection } from './timeline.ts';
import { typedSection } from './typed.ts';

export function siteSection(site: SiteReport): string {
  return [
    `<section class="site"><h2>${escaped(site.site)}</h2>`,
    `<p class="lead">${escaped(headline(site))}</p>`,
    scope(site),
    principlesSection(site),
    consentSection(site),
    gpcSection(site),
    timelineSection(site),
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

function unrecognised({ unrecognised: hosts, furtherHosts = 0 }: SiteReport): string {
  if (hosts.length === 0) return '';
  const rows = [
    ...hosts.map(({ host, requests }) => [code(host), escaped(requests)]),
    ...(furtherHosts > 0 ? [['further hosts, not told apart', escaped(furtherHosts)]] : []),
  ];
  return `<h3>Other sites contacted</h3><p class="note">Nothing is known about these; they need not be trackers.</p>${table(['Host', 'Requests'], rows)}`;
}
