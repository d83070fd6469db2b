import { gzipSync } from 'node:zlib';
import { directoryTables, knowledgeVersion } from 'virtual:knowledge/directory';
import { recognitionTables } from 'virtual:knowledge/recognition';
import { describe, expect, test } from 'vitest';
import { createDirectory } from '../../../src/core/recognition/directory.ts';
import {
  contactCorrections,
  nameCorrections,
  ownerCorrections,
  policyCorrections,
} from '../../../src/knowledge/corrections.ts';
import { knowledgePlugin } from '../../../src/knowledge/plugin.node.ts';
import { compileFilters } from '../../../src/knowledge/recognition-tables.node.ts';
import { readTrackerDb, trackerDbVersion } from '../../../src/knowledge/trackerdb.node.ts';

const db = readTrackerDb();
const patterns = Object.values(db.patterns);
const directory = createDirectory(directoryTables);

describe('everything in trackerdb is in the tables', () => {
  test.each([
    ['trackers', directoryTables.trackers.lines.split('\n').length, patterns.length],
    ['organizations', directoryTables.organizations.lines.split('\n').length, Object.keys(db.organizations).length],
    [
      'domains',
      directoryTables.domains.lines.trimEnd().split('\n').length,
      new Set(patterns.flatMap((pattern) => pattern.domains)).size,
    ],
    [
      'filters for addresses',
      recognitionTables.filters.lines
        .trimEnd()
        .split('\n')
        .reduce((sum, line) => sum + line.split('\t').length - 1, 0) +
        new Set(recognitionTables.paths.lines.split('\n')).size,
      patterns.flatMap((pattern) => pattern.filters).filter((line) => !line.includes('##')).length,
    ],
  ])('%s', (_, compiled, known) => {
    expect(known).toBeGreaterThan(0);
    expect(compiled).toBe(known);
  });

  test('in its own version', () => {
    expect(knowledgeVersion).toBe(trackerDbVersion());
    expect(knowledgeVersion).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('links and contacts can be trusted to be such', () => {
  const organizations = Object.keys(db.organizations).map((key) => directory.organization(key)!);

  test.each(['website', 'privacyPolicy'] as const)('%s is an http(s) address or absent', (field) => {
    const links = organizations.flatMap((organization) => organization[field] ?? []);
    expect(links.length).toBeGreaterThan(2_000);
    expect(links.filter((link) => !/^https?:$/.test(new URL(link).protocol))).toEqual([]);
  });

  test('a contact is an e-mail address, an http(s) address or absent', () => {
    const contacts = organizations.flatMap(({ contact }) => contact ?? []);
    expect(contacts.length).toBeGreaterThan(1_700);
    expect(contacts.filter((contact) => !/^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+\.[^\s@.]+)$/.test(contact))).toEqual([]);
  });

  test('a country is two capital letters or absent', () => {
    const countries = organizations.flatMap(({ country }) => country ?? []);
    expect(countries.length).toBeGreaterThan(1_000);
    expect(countries.filter((country) => !/^[A-Z]{2}$/.test(country))).toEqual([]);
  });
});

describe('corrections are still needed, and made', () => {
  test.each(nameCorrections)('the name of $organization', ({ organization, was, name, website }) => {
    expect(db.organizations[organization]?.name).toBe(was);
    expect(directory.organization(organization)).toMatchObject({ name, website });
  });

  test.each(policyCorrections)('the policy of $organization', ({ organization, was }) => {
    expect(db.organizations[organization]?.privacy_policy_url).toBe(was);
    expect(directory.organization(organization)?.privacyPolicy).toBeUndefined();
  });

  test.each(contactCorrections)('the contact of $organization', ({ organization, was }) => {
    expect(db.organizations[organization]?.privacy_contact).toBe(was);
    expect(directory.organization(organization)?.contact).toBeUndefined();
  });

  test.each([...nameCorrections, ...policyCorrections, ...contactCorrections, ...ownerCorrections])(
    '$organization: what is right can be read somewhere',
    ({ source }) => {
      expect(new URL(source).protocol).toBe('https:');
    },
  );

  test.each(ownerCorrections)('the owner of $domain', ({ domain, was, organization }) => {
    expect(patterns.find(({ domains }) => domains.includes(domain))?.organization).toBe(was);
    expect(directory.organizationOf(domain)).toBe(organization);
  });
});

test.each([
  ['@@||example.com^', 'of a kind that Candor does not know'],
  ['||example.com^$csp=script-src none', 'of a kind that Candor does not know'],
  ['||example.com^$redirect=noop.js', 'of a kind that Candor does not know'],
  ['|https://', 'of a kind that Candor does not know'],
  ['/[a-z]+/', 'Nothing in /[a-z]+/ is sure to be in an address'],
])('a filter that cannot be looked for stops the build: %s', (line, message) => {
  const pattern = { name: 'A', category: 'misc', organization: null, website_url: null, domains: [], filters: [line] };
  expect(() => compileFilters({ organizations: {}, patterns: { a: pattern } })).toThrow(message);
});

test('both modules together are at most 250 kB, compressed', () => {
  const { load } = knowledgePlugin() as { load: (id: string) => string };
  const sizes = ['recognition', 'directory'].map((name) => gzipSync(load(`\0virtual:knowledge/${name}`)).length);
  console.log(`recognition ${sizes[0]} B, directory ${sizes[1]} B, compressed`);
  expect(sizes[0]! + sizes[1]!).toBeLessThanOrEqual(250_000);
});
