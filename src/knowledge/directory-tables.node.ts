// trackerdb's trackers, organizations and domains → tables of names, links and owners.

import type { DirectoryTables } from '../core/recognition/tables.ts';
import { corrections } from './corrections.ts';
import type { RawOrganization, TrackerDb } from './trackerdb.node.ts';

export function compileDirectory({ organizations, patterns }: TrackerDb): DirectoryTables {
  const keys = Object.keys(organizations).sort();
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const trackers = Object.keys(patterns)
    .sort()
    .map((key): DirectoryTables['trackers'][number] => {
      const { name, category, organization, website_url } = patterns[key]!;
      return [key, name, category, indexOf.get(organization ?? '') ?? -1, webAddress(website_url)];
    });
  return {
    trackers,
    organizations: keys.map((key) => organizationRow(key, organizations[key]!)),
    owners: ownersOf(patterns, indexOf),
  };
}

function organizationRow(key: string, raw: RawOrganization): DirectoryTables['organizations'][number] {
  const fields = corrections.filter(({ organization }) => organization === key).map((correction) => correction.fields);
  const { name, country, website_url, privacy_policy_url, privacy_contact }: RawOrganization = Object.assign(
    {},
    raw,
    ...fields,
  );
  return [
    key,
    name,
    countryCode(country),
    webAddress(website_url),
    webAddress(privacy_policy_url),
    contactOf(privacy_contact),
  ];
}

function ownersOf(patterns: TrackerDb['patterns'], indexOf: Map<string, number>): string {
  const owners = new Map<string, number>();
  for (const { domains, organization } of Object.values(patterns)) {
    const index = indexOf.get(organization ?? '');
    if (index !== undefined) for (const domain of domains) owners.set(domain, index);
  }
  return [...owners]
    .sort()
    .map((owner) => owner.join('\t'))
    .join('\n');
}

/** ISO 3166-1 alpha-2, or nothing. */
function countryCode(country: string | null): string {
  const code = country?.trim().toUpperCase() ?? '';
  return /^[A-Z]{2}$/.test(code) ? code : '';
}

/** An http(s) address, or nothing: what else a link could hold does not belong into a page. */
function webAddress(text: string | null): string {
  const url = text && URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? text! : '';
}

/** An e-mail address or a web address, or nothing. */
function contactOf(text: string | null): string {
  const contact = text?.trim().replace(/^mailto:/i, '') ?? '';
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(contact) ? contact : webAddress(contact);
}
