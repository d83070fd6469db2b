// Ways to say no, to see and to delete, on paper: every address stands there in words.

import type { AggregatedOptOutReport, OptOut, RequestLink } from '../rights-types.ts';
import type { ReportSpeech } from '../speech.ts';
import type { Collector, SiteReport } from '../types.ts';
import {
  aggregatedCovers,
  aggregatedDoesNot,
  aggregatedName,
  brokerWords,
  jurisdictionWords,
  needWords,
  optOutKindWords,
  scopeWords,
} from '../words.ts';
import { contactLink, definitions, escaped, link, note } from './escape.ts';

/** What can be done about one collector. */
export function meansSection(
  { optOuts, access, deletion, privacyPolicy, contact, dataBroker, tcfVendors }: Collector,
  say: ReportSpeech,
): string {
  const { t } = say;
  const ways = [
    ...optOuts.map((optOut) => [t('reportText_optOut'), optOutWords(optOut, say)]),
    ...(access ? [[t('access_link'), requestWords(access, say)]] : []),
    ...(deletion ? [[t('deletion_link'), requestWords(deletion, say)]] : []),
    ...(privacyPolicy === undefined ? [] : [[t('privacyPolicy'), link(privacyPolicy, privacyPolicy)]]),
    ...(contact === undefined ? [] : [[t('contact_page'), contactLink(contact)]]),
  ];
  const facts = [
    ...(dataBroker ? [[t('reportText_dataBroker'), escaped(brokerWords(dataBroker, say))]] : []),
    ...(tcfVendors ? [[t('reportText_tcfVendor'), escaped(tcfVendors.join(', '))]] : []),
  ];
  const none = ways.length === 0 ? note(t('means_none')) : '';
  return none + (ways.length + facts.length > 0 ? definitions([...ways, ...facts]) : '');
}

function optOutWords(optOut: OptOut, say: ReportSpeech): string {
  const covered = optOut.scope === undefined ? [] : [say.t('guide_covers', scopeWords(optOut.scope, say))];
  return `${escaped(optOutKindWords(optOut.kind, say))}: ${link(optOut.url, optOut.url)}${noted([...covered, ...limits(optOut, say)])}`;
}

function requestWords({ url, verified }: RequestLink, { t }: ReportSpeech): string {
  return link(url, url) + noted(verified ? [] : [t('optOut_unverified')]);
}

/** What it needs, what undoes it, and whether anybody read it where it matters. */
function limits(
  { needs, lostWhen, verified }: Pick<OptOut, 'needs' | 'lostWhen' | 'verified'>,
  say: ReportSpeech,
): string[] {
  return [
    ...(needs ? [needWords(needs, say)] : []),
    ...(lostWhen ? [say.t('optOut_lost')] : []),
    ...(verified ? [] : [say.t('optOut_unverified')]),
  ];
}

function noted(notes: readonly string[]): string {
  return notes.length === 0 ? '' : ` (${escaped(notes.join('; '))})`;
}

/** Ways to refuse many at once, said once for the site. */
export function aggregatedSection(
  { aggregatedOptOuts }: Pick<SiteReport, 'aggregatedOptOuts'>,
  say: ReportSpeech,
): string {
  if (!aggregatedOptOuts) return '';
  const entries = aggregatedOptOuts.map((one) => [aggregatedName(one.key, say), aggregatedWords(one, say)]);
  return `<h3>${escaped(say.t('aggregated_title'))}</h3>${note(say.t('aggregated_hint'))}${definitions(entries)}`;
}

function aggregatedWords(one: AggregatedOptOutReport, say: ReportSpeech): string {
  const { key, url, jurisdictions } = one;
  const where = say.listed(jurisdictions.map((place) => jurisdictionWords(place, say)));
  const about = [aggregatedCovers(key, say), say.t('aggregated_doesNot', aggregatedDoesNot(key, say))];
  return `${link(url, url)}${noted([where, ...limits(one, say)])}<br>${escaped(about.join(' '))}`;
}
