// trackerdb's trackers, organizations and domains → tables of names, links and owners.

import { makeLineTable } from '../core/recognition/line-table.ts';
import { makeNameTable } from '../core/recognition/name-table.ts';
import type { DirectoryTables, NameTable } from '../core/recognition/tables.ts';
import {
  contactCorrections,
  nameCorrections,
  ownerCorrections,
  type PolicyCorrection,
  policyCorrections,
} from './corrections.ts';
import type { RawOrganization, RawPattern, TrackerDb } from './trackerdb.node.ts';

export function compileDirectory({ organizations, patterns }: TrackerDb): DirectoryTables {
  const keys = Object.keys(organizations).sort();
  const lineOf = new Map(keys.map((key, line) => [key, line.toString(36)]));
  const trackers = Object.keys(patterns).sort();
  return {
    trackers: makeLineTable(trackers.map((key) => trackerLine(key, patterns[key]!, lineOf))),
    domains: domainTable(trackers.map((key) => domainsOf(patterns[key]!))),
    organizations: makeLineTable(keys.map((key) => organizationLine(key, organizations[key]!))),
    owners: correctedOwners(patterns, lineOf),
  };
}

function trackerLine(key: string, raw: RawPattern, lineOf: ReadonlyMap<string, string>): string {
  const owner = lineOf.get(raw.organization ?? '') ?? '';
  return line(key, raw.name, raw.category, owner, webAddress(raw.website_url));
}

/** By the line of their tracker. */
export function domainTable(domains: readonly (readonly string[])[]): NameTable {
  const lines = new Map<string, string[]>();
  domains.forEach((names, line) => {
    for (const name of names) lines.set(name, [...(lines.get(name) ?? []), line.toString(36)]);
  });
  return makeNameTable(new Map([...lines].map(([name, own]) => [name, own.join(' ')])));
}

function domainsOf({ domains }: RawPattern): string[] {
  const strange = domains.find((domain) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain));
  if (strange) throw new Error(`trackerdb has a domain of a kind that Candor does not know yet: ${strange}`);
  return domains;
}

function organizationLine(key: string, raw: RawOrganization): string {
  const renamed = nameCorrections.find(({ organization, was }) => organization === key && was === raw.name);
  return line(
    key,
    renamed?.name ?? raw.name,
    countryCode(raw.country),
    webAddress(renamed?.website ?? raw.website_url),
    webAddress(corrected(policyCorrections, key, raw.privacy_policy_url)),
    contactOf(corrected(contactCorrections, key, raw.privacy_contact)),
  );
}

/** Nothing, where that is known to be somebody else's. */
function corrected(corrections: readonly PolicyCorrection[], key: string, text: string | null): string | null {
  return corrections.some(({ organization, was }) => organization === key && was === text) ? null : text;
}

function correctedOwners(patterns: TrackerDb['patterns'], lineOf: ReadonlyMap<string, string>): string {
  const applies = ({ domain, was, organization }: (typeof ownerCorrections)[number]) =>
    lineOf.has(organization) &&
    Object.values(patterns).some((pattern) => pattern.organization === was && pattern.domains.includes(domain));
  return ownerCorrections
    .filter(applies)
    .map(({ domain, organization }) => line(domain, lineOf.get(organization)!))
    .join('\n');
}

/** A line of fields parted by tabs, ends cut where empty. */
function line(...fields: string[]): string {
  return fields
    .map((field) => field.replace(/\s+/g, ' '))
    .join('\t')
    .trimEnd();
}

/** ISO 3166-1 alpha-2, upper case, or nothing. */
function countryCode(country: string | null): string {
  const code = country?.trim().toUpperCase() ?? '';
  return /^[A-Z]{2}$/.test(code) ? code : '';
}

/** An http(s) address, or nothing: what else a link could hold does not belong into a page. */
function webAddress(text: string | null): string {
  const address = text?.trim() ?? '';
  return /^https?:\/\/\S+$/.test(address) && URL.canParse(address) ? address : '';
}

/** An e-mail address or a web address, or nothing: trackerdb also has telephone numbers, and `n/a`. */
function contactOf(text: string | null): string {
  const contact = text?.trim().replace(/^mailto:|\.$/gi, '') ?? '';
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(contact) ? contact : webAddress(contact);
}
