// Ways to say no, to see and to delete, on paper: every address stands there in words.

import {
  aggregatedCovers,
  aggregatedDoesNot,
  aggregatedName,
  brokerWords,
  jurisdictionWords,
  needWords,
  sentence,
} from '../explanations.ts';
import type { AggregatedOptOutReport, Collector, OptOut, RequestLink, SiteReport } from '../types.ts';
import { optOutKindWords } from '../words.ts';
import { contactLink, definitions, escaped, link } from './escape.ts';

/** What can be done about one collector. */
export function meansSection({
  optOuts,
  access,
  deletion,
  privacyPolicy,
  contact,
  dataBroker,
  tcfVendors,
}: Collector): string {
  const ways = [
    ...optOuts.map((optOut) => ['Opt out', optOutWords(optOut)]),
    ...(access ? [['Ask what it holds', requestWords(access)]] : []),
    ...(deletion ? [['Ask it to delete', requestWords(deletion)]] : []),
    ...(privacyPolicy === undefined ? [] : [['Privacy policy', link(privacyPolicy, privacyPolicy)]]),
    ...(contact === undefined ? [] : [['Contact', contactLink(contact)]]),
  ];
  const facts = [
    ...(dataBroker ? [['Data broker', escaped(brokerWords(dataBroker))]] : []),
    ...(tcfVendors ? [['Vendor of the IAB’s list', escaped(tcfVendors.join(', '))]] : []),
  ];
  const none = ways.length === 0 ? '<p class="note">No opt-out, policy or contact is known.</p>' : '';
  return none + (ways.length + facts.length > 0 ? definitions([...ways, ...facts]) : '');
}

function optOutWords(optOut: OptOut): string {
  const covered = optOut.scope === undefined ? [] : [`for: ${optOut.scope}`];
  return `${escaped(optOutKindWords[optOut.kind])}: ${link(optOut.url, optOut.url)}${noted([...covered, ...limits(optOut)])}`;
}

function requestWords({ url, verified }: RequestLink): string {
  return link(url, url) + noted(verified ? [] : ['not verified']);
}

/** What it needs, what undoes it, and whether anybody read it where it matters. */
function limits({ needs, lostWhen, verified }: Pick<OptOut, 'needs' | 'lostWhen' | 'verified'>): string[] {
  return [
    ...(needs ? [needWords(needs)] : []),
    ...(lostWhen ? [sentence('optOut_lost')] : []),
    ...(verified ? [] : ['not verified']),
  ];
}

function noted(notes: readonly string[]): string {
  return notes.length === 0 ? '' : ` (${escaped(notes.join('; '))})`;
}

/** Ways to refuse many at once, said once for the site. */
export function aggregatedSection({ aggregatedOptOuts }: SiteReport): string {
  if (!aggregatedOptOuts) return '';
  const hint = `<p class="note">${escaped(sentence('aggregated_hint'))}</p>`;
  const entries = aggregatedOptOuts.map((one) => [aggregatedName(one.key), aggregatedWords(one)]);
  return `<h3>${escaped(sentence('aggregated_title'))}</h3>${hint}${definitions(entries)}`;
}

function aggregatedWords(one: AggregatedOptOutReport): string {
  const { key, url, jurisdictions } = one;
  const notes = noted([jurisdictions.map(jurisdictionWords).join(', '), ...limits(one)]);
  const not = sentence('aggregated_doesNot').replace('$1', aggregatedDoesNot(key));
  return `${link(url, url)}${notes}. ${escaped(aggregatedCovers(key))} ${escaped(not)}`;
}
