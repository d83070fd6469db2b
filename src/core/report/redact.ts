// What a person leaves out of a report before showing it. What is left out is gone from every format, since every format is made of the same
// data; the report says what was left out, and stays valid by its schema.

import { principlesOn } from '../findings/principles/index.ts';
import type { Site } from '../model.ts';
import { redactNames } from './redact-names.ts';
import type { Redaction, SiteReport } from './types.ts';
import type { ReportHead } from './writer.ts';

/** In the order in which they are offered. */
export const redactions = [
  'sites',
  'paths',
  'times',
  'fields',
  'cookies',
  'hosts',
  'region',
  'opt-outs',
] as const satisfies readonly Redaction[];

/** In place of a name that was left out. */
export const LEFT_OUT = 'left-out';

export interface Redactor {
  head(head: ReportHead): ReportHead;
  site(site: SiteReport): SiteReport;
}

/** `sites` are all that the report is about: the name of one may stand in what was seen on another. */
export function createRedactor(chosen: readonly Redaction[], sites: readonly Site[]): Redactor {
  const has = new Set(chosen);
  const rename = has.has('sites') ? redactNames(sites) : undefined;
  const cut = <Value>(value: Value): Value => {
    const shorter = has.has('times') || has.has('fields') || has.has('cookies') ? walked(value, '', has) : value;
    return rename ? rename(shorter) : shorter;
  };
  return {
    head({ region, ...head }) {
      if (has.size === 0) return { ...head, ...(region && { region }) };
      const { unattributed, audit, alwaysSent, ...first } = head;
      return cut({
        ...first,
        redacted: redactions.filter((one) => has.has(one)),
        ...(region && !has.has('region') && { region }),
        ...(alwaysSent && { alwaysSent }),
        ...(unattributed && { unattributed }),
        ...(audit && { audit }),
      });
    },
    site(site) {
      if (has.size === 0) return site;
      const noted = has.has('opt-outs') ? withoutOptOuts(site) : site;
      const known = has.has('hosts') ? withoutHosts(noted) : noted;
      // A timeline is nothing but times and their order.
      return cut(has.has('times') ? { ...known, timelines: [] } : has.has('paths') ? withoutPaths(known) : known);
    },
  };
}

/** How many things each choice would leave out of these sites; what is not there is no choice. */
export class Redactable {
  private readonly sites = new Set<string>();
  private readonly fields = new Set<string>();
  private readonly cookies = new Set<string>();
  private readonly hosts = new Set<string>();
  private paths = 0;
  private optOuts = 0;

  add(site: SiteReport): void {
    this.sites.add(site.site);
    this.paths += site.timelines.filter(({ path }) => path !== undefined).length;
    for (const { host } of site.unrecognised) this.hosts.add(host);
    for (const { name } of site.identifiers.otherCookies) this.cookies.add(name);
    for (const { trackers } of site.collectors)
      for (const { data, cookies = [] } of trackers) {
        for (const { evidence } of data) this.fields.add(evidence);
        for (const { name } of cookies) this.cookies.add(name);
      }
    for (const finding of site.findings ?? []) if (finding.kind === 'collected-after-opt-out') this.optOuts += 1;
  }

  /** `region`: whether the report names it. */
  counts(region: boolean): Record<Redaction, number> {
    return {
      sites: this.sites.size,
      paths: this.paths,
      times: this.sites.size,
      fields: this.fields.size,
      cookies: this.cookies.size,
      hosts: this.hosts.size,
      region: region ? 1 : 0,
      'opt-outs': this.optOuts,
    };
  }
}

/** What is said of the principle is made anew without the finding. */
function withoutOptOuts(site: SiteReport): SiteReport {
  const { findings, ...rest } = site;
  const others = findings?.filter(({ kind }) => kind !== 'collected-after-opt-out') ?? [];
  if (others.length === (findings?.length ?? 0)) return site;
  const report = { ...rest, ...(others.length > 0 && { findings: others }) };
  // Of one organization alone, nothing was said of principles.
  const isJudged = site.principles['opt-out'].reasons.length > 0;
  const judged = isJudged ? { ...site.principles, 'opt-out': principlesOn(report)['opt-out'] } : site.principles;
  return { ...report, principles: judged };
}

/** Of which pages of a site a person opened only the site is left. */
function withoutPaths(site: SiteReport): SiteReport {
  return { ...site, timelines: site.timelines.map(({ path: _, ...timeline }) => timeline) };
}

export function hasPaths({ timelines }: SiteReport): boolean {
  return timelines.some(({ path }) => path !== undefined);
}

/** They are counted without being told apart, as further hosts are. */
function withoutHosts({ furtherHosts = 0, ...site }: SiteReport): SiteReport {
  const all = site.unrecognised.reduce((sum, { requests }) => sum + requests, furtherHosts);
  return { ...site, unrecognised: [], ...(all > 0 && { furtherHosts: all }) };
}

const TIME = /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** Objects that are a cookie stand in these. */
const COOKIE_LISTS: ReadonlySet<string> = new Set(['cookies', 'otherCookies']);
const FIELD_KEYS: ReadonlySet<string> = new Set(['evidence', 'field', 'fields']);

/** Every value by the name of what it stands in. */
function walked<Value>(value: Value, key: string, has: ReadonlySet<Redaction>): Value {
  if (typeof value === 'string') return shortened(value, key, has) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return distinct(
      value.map((item) => walked(item, key, has)),
      key,
    ) as Value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walked(item, name, has)]));
  if (isNamed(copy, key, has)) copy.name = LEFT_OUT;
  return copy as Value;
}

function shortened(text: string, key: string, has: ReadonlySet<Redaction>): string {
  if (has.has('times') && TIME.test(text)) return `${text.slice(0, text.indexOf('T'))}T00:00:00.000Z`;
  if (has.has('fields') && FIELD_KEYS.has(key)) return LEFT_OUT;
  return has.has('cookies') && key === 'cookie' ? LEFT_OUT : text;
}

/** Cookies, and what carried an identifier. */
function isNamed(copy: Record<string, unknown>, key: string, has: ReadonlySet<Redaction>): boolean {
  if (COOKIE_LISTS.has(key)) return has.has('cookies');
  if (key !== 'carriers') return false;
  return has.has(copy.by === 'cookie' ? 'cookies' : 'fields');
}

/** What could be told apart by its name alone stands there once. */
function distinct(items: unknown[], key: string): unknown[] {
  if (key !== 'data' && key !== 'fields' && key !== 'carriers') return items;
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
