// The report for people: one file to read, print and hand over. No script, nothing loaded from anywhere.

import { regionWords } from './explanations.ts';
import { alwaysSentSection } from './html/always-sent.ts';
import { code, escaped, list, table } from './html/escape.ts';
import { credits, htmlPage } from './html/page.ts';
import { siteSection } from './html/site.ts';
import { dataTypesExplained } from './html/taken.ts';
import { timeWords } from './html/time.ts';
import { unattributedWordsOf } from './html/unattributed.ts';
import type { AuditedAddress, Report } from './types.ts';
import { auditedAnswerWords } from './words.ts';

/** The report as HTML: shaped like an inspection protocol, black on white, every text escaped. Times are UTC. */
export function reportHtml(report: Report): string {
  const names = report.sites.map(({ site }) => site).join(', ');
  const title = report.sites.length === 1 ? `Tracking report: ${names}` : 'Tracking report';
  return htmlPage(title, [
    `<header><h1>${escaped(title)}</h1>\n${scope(report)}\n</header>`,
    method,
    alwaysSentSection(),
    visitedAddresses(report),
    ...report.sites.map(siteSection),
    dataTypesExplained(report),
    credits(report.knowledge),
  ]);
}

function scope(report: Report): string {
  const { generatedAt, generator, knowledge, region, unattributed, scope: asked, sites: seen } = report;
  const { from, to, sites } = asked;
  const span =
    from === undefined && to === undefined
      ? 'all that is kept'
      : `${from === undefined ? 'the beginning' : timeWords(from)} to ${timeWords(to ?? generatedAt)}`;
  return list([
    ['Made', `${timeWords(generatedAt)} by Candor ${generator.version} in ${generator.browser}`],
    ['Trackers known from', `${knowledge.source} ${knowledge.version}`],
    ['Sites', sites === 'all' ? `all observed (${seen.length})` : sites.join(', ')],
    ['Period', span],
    ...(region ? [['Region, as the person says', regionWords(region)] as const] : []),
    ...(unattributed ? [['Tied to no site', unattributedWordsOf(unattributed)] as const] : []),
    ['Clock', 'that of the machine on which the pages were open; times are UTC'],
  ]);
}

const method = `<section><h2>Method</h2>
<p>Candor is a browser extension. It watches the requests that a page sends, recognises the trackers among them by their addresses, and notes which fields each
request carries and what it says about the person’s choice. It blocks nothing, and changes nothing in the page, except where it answered a site’s question for consent, which is then stated. The values of fields are not kept, so they are not in this report.
Each statement names the field, the host, the count and the time by which it can be checked.</p>
<p class="note">Not observable: messages over WebSockets; in Chromium, bodies sent as Blobs (counted as not readable); what a site’s own server passes on; what happened before Candor was started.
Requests that were stopped, by another extension, by the browser, or because no connection came about, are listed as stopped and counted nowhere else.
“Before an answer” counts requests sent while the page stated that no answer had been given. Consent is read from the IAB’s TCF interface and from the records of the consent managers that Candor knows; other ways of asking are not read.
What scripts do in a page is told only of pages in which watching them was switched on.</p></section>`;

function visitedAddresses({ audit }: Report): string {
  if (audit === undefined) return '';
  const rows = audit.map((address) => [code(address.address), escaped(outcome(address))]);
  return `<section><h2>Addresses visited</h2>${table(['Address', 'Result'], rows)}</section>`;
}

function outcome(address: AuditedAddress): string {
  if (!address.visited) return `could not be visited: ${address.reason}`;
  const answer = address.answer ? `; ${auditedAnswerWords(address.answer)}` : '';
  if (address.quiet) return `visited until nothing more was sent${answer}`;
  return `visited; it was still sending when the time was up, so that counts may be too low${answer}`;
}
