// The report for people: one file to read, print and hand over. No script, nothing loaded from anywhere.

import { vendorsAsOf } from '../claims/claims.ts';
import { regionWords } from './explanations.ts';
import { alwaysSentSection } from './html/always-sent.ts';
import { code, escaped, list, table } from './html/escape.ts';
import { siteSection } from './html/site.ts';
import { style } from './html/style.ts';
import { dataTypesExplained } from './html/taken.ts';
import { timeWords } from './html/time.ts';
import { unattributedWordsOf } from './html/unattributed.ts';
import type { AuditedAddress, Report } from './types.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as HTML: shaped like an inspection protocol, black on white, every text escaped. Times are UTC. */
export function reportHtml(report: Report): string {
  const names = report.sites.map(({ site }) => site).join(', ');
  const title = report.sites.length === 1 ? `Tracking report: ${names}` : 'Tracking report';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1>
${scope(report)}
</header>
${method}
${alwaysSentSection()}
${visitedAddresses(report)}
${report.sites.map(siteSection).join('\n')}
${dataTypesExplained(report)}
${credits(report)}
</body>
</html>
`;
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
request carries and what it says about the person’s choice. It changes nothing in the page and blocks nothing. The values of fields are not kept, so they are not in this report.
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
  if (address.quiet) return 'visited until nothing more was sent';
  return 'visited; it was still sending when the time was up, so that counts may be too low';
}

function credits({ knowledge }: Report): string {
  return `<footer><h2>Sources</h2><p>Trackers and organizations: Ghostery Tracker Database (${escaped(knowledge.source)} ${escaped(knowledge.version)}),
© Ghostery GmbH, licensed under ${escaped(knowledge.licence)}. Claimed purposes: IAB Europe’s Global Vendor List of ${escaped(vendorsAsOf)}, by way of prebid.js (Apache-2.0). Opt-out links: Candor’s own list; those marked “not verified” have not been read at the organization’s own pages.</p></footer>`;
}
