// One site of the report: what was seen, then every collector in detail.

import { isOnlyProxied } from '../../findings/own-address.ts';
import { countsOf } from '../counts.ts';
import type { ReportSpeech } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { collectorDetail } from './collector.ts';
import { consentSection } from './consent.ts';
import { linksSection, otherCookiesSection } from './cookies.ts';
import { code, columns, escaped, list, note, table } from './escape.ts';
import { findingsSections } from './findings.ts';
import { gpcSection } from './gpc.ts';
import { aggregatedSection } from './means.ts';
import { principlesSection } from './principles.ts';
import { onlyStoppedWords, stoppedSection } from './stopped.ts';
import { takenSection } from './taken.ts';
import { timelineSection } from './timeline.ts';
import { typedSection } from './typed.ts';

/** Piece by piece. `only`: the report is about what this organization received, so that nothing is said of the site as a whole. */
export function writeSite(
  site: SiteReport,
  say: ReportSpeech,
  add: (piece: string) => void,
  only?: { name: string },
): void {
  const line = (html: string) => add(`${html}\n`);
  line(`<section class="site"><h2>${escaped(site.site)}</h2>`);
  line(only ? '' : `<p class="lead">${escaped(headline(site, say))}</p>`);
  line(scope(site, say));
  line(only ? '' : principlesSection(site, say));
  line(findingsSections(site, say));
  line(consentSection(site, say));
  line(gpcSection(site, say));
  line(timelineSection(site, say));
  line(typedSection(site, say));
  line(takenSection(site, say));
  line(overview(site, say));
  for (const collector of site.collectors) line(collectorDetail(collector, site.stopped, say));
  line(linksSection(site, say));
  line(otherCookiesSection(site, say));
  line(stoppedSection(site, say));
  line(unrecognised(site, say));
  line(aggregatedSection(site, say));
  add('</section>');
}

/** What happened, in the words of the popup's verdict. */
export function headline(site: SiteReport, say: ReportSpeech): string {
  const { plural } = say;
  const { collectors, stopped, complete } = site;
  const { organizations, beforeChoice, afterRefusal } = countsOf(collectors);
  const proxied = collectors.filter(isOnlyProxied).length;
  return [
    ...(organizations > 0
      ? [plural('verdict_organizations', organizations)]
      : [say.t(stopped.length > 0 ? 'verdict_noneReceived' : 'verdict_none')]),
    ...(collectors.some(({ runsSite }) => runsSite) ? [plural('verdict_runsSite', organizations)] : []),
    ...(proxied > 0 ? [plural('verdict_proxied', proxied)] : []),
    ...(beforeChoice > 0 ? [plural('verdict_before', beforeChoice)] : []),
    ...(afterRefusal > 0 ? [plural('verdict_after', afterRefusal)] : []),
    ...onlyStoppedWords(site, say),
    ...(complete ? [] : [say.t('reportText_notAllWatched')]),
  ].join(' ');
}

function scope({ visits, loadedInAdvance, firstSeen, lastSeen, complete }: SiteReport, say: ReportSpeech): string {
  const { t, plural, time } = say;
  const watched = plural(complete ? 'reportText_visitsWhole' : 'reportText_visitsPart', visits);
  return list([
    [t('reportText_visits'), visits === 0 ? t('reportText_noVisit') : watched],
    ...(loadedInAdvance > 0
      ? [[t('reportText_inAdvance'), plural('reportText_inAdvance', loadedInAdvance)] as const]
      : []),
    [t('reportColumn_from'), time(firstSeen)],
    [t('reportColumn_to'), time(lastSeen)],
  ]);
}

function overview({ collectors }: SiteReport, say: ReportSpeech): string {
  if (collectors.length === 0) return '';
  const rows = collectors.map(({ organization, runsSite, trackers, requests, beforeChoice, afterRefusal }) => [
    escaped(runsSite ? `${organization.name} (${say.t('runsSite')})` : organization.name),
    escaped(trackers.map(({ name }) => name).join(', ')),
    escaped(requests),
    escaped(beforeChoice),
    escaped(afterRefusal),
  ]);
  const head = columns(['organization', 'trackers', 'requests', 'beforeAnswer', 'afterRefusal'], say);
  return `<h3>${escaped(say.t('collectors_title'))}</h3>${table(head, rows)}`;
}

function unrecognised({ unrecognised: hosts, furtherHosts = 0 }: SiteReport, say: ReportSpeech): string {
  if (hosts.length === 0 && furtherHosts === 0) return '';
  const rows = [
    ...hosts.map(({ host, requests }) => [code(host), escaped(requests)]),
    ...(furtherHosts > 0 ? [[escaped(say.t('reportText_furtherHosts')), escaped(furtherHosts)]] : []),
  ];
  const heading = `<h3>${escaped(say.t('reportText_otherSites'))}</h3>`;
  return heading + note(say.t('unrecognised_hint')) + table(columns(['host', 'requests'], say), rows);
}
