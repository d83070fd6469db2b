// What could be seen in the browser that the report is from, and what could not; and of these sites, how far they were watched.

import type { ReportSpeech } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { escaped } from './escape.ts';

/** Sites that are named where not all of them were watched; beyond them, their number says it. */
const MOST_NAMES = 20;

export class Observability {
  private readonly fromStart: string[] = [];
  private readonly inPart: string[] = [];
  private readonly cookiesInPart: string[] = [];
  private unreadable = 0;

  private readonly browser: string;

  /** As a report has it, such as `Firefox 153`. */
  constructor(browser: string) {
    this.browser = browser;
  }

  add({ site, complete, identifiers, collectors }: SiteReport): void {
    (complete ? this.fromStart : this.inPart).push(site);
    if (identifiers.watched !== 'whole') this.cookiesInPart.push(site);
    for (const { trackers } of collectors)
      for (const { unreadableRequests } of trackers) this.unreadable += unreadableRequests;
  }

  section({ t, plural, listed }: ReportSpeech): string {
    const named = (sites: readonly string[]) =>
      listed(sites.length > MOST_NAMES ? [...sites.slice(0, MOST_NAMES), '…'] : sites);
    // By the differences that docs/report.md names: Firefox tells of DNS names, and shows Blobs.
    const isFirefox = this.browser.startsWith('Firefox');
    const could = [
      t('reportText_couldRequests'),
      t('reportText_couldCookies'),
      ...(isFirefox ? [t('reportText_couldNames')] : []),
      ...(this.fromStart.length > 0 ? [plural('reportText_fromStart', this.fromStart.length)] : []),
    ];
    const couldNot = [
      ...(isFirefox ? [] : [t('reportText_couldNotNames'), t('reportText_couldNotBlobs')]),
      t('reportText_couldNotSockets'),
      t('reportText_couldNotServers'),
      t('reportText_couldNotUnsent'),
      t('reportText_couldNotBefore'),
      t('reportText_couldNotInside'),
      ...(this.inPart.length > 0 ? [plural('reportText_notFromStart', this.inPart.length, named(this.inPart))] : []),
      ...(this.cookiesInPart.length > 0
        ? [plural('reportText_cookiesPart', this.cookiesInPart.length, named(this.cookiesInPart))]
        : []),
      ...(this.unreadable > 0 ? [plural('reportText_unreadable', this.unreadable)] : []),
    ];
    return `<section><h2>${escaped(t('reportText_observable'))}</h2>
<h3>${escaped(t('reportText_could'))}</h3>${items(could)}<h3>${escaped(t('reportText_couldNot'))}</h3>${items(couldNot)}</section>`;
  }
}

function items(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}
