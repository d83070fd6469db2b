// Every row of the directory of rights is held to its schema, and the schema to what it must not let through.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { root } from '../../../src/auditor/extension.ts';
import { rightsComplaints } from '../../../src/knowledge/rights-check.node.ts';
import { packed, rightsPlugin } from '../../../src/knowledge/rights-plugin.node.ts';
import { contactSchema, optOutSchema, requestSchema } from '../../../src/knowledge/rights-schema.node.ts';
import { readTrackerDb } from '../../../src/knowledge/trackerdb.node.ts';

const { organizations } = readTrackerDb();

test('every row is sound, there once, in order, and of somebody whom trackerdb knows', () => {
  expect(rightsComplaints((key) => Object.hasOwn(organizations, key))).toEqual([]);
});

test('a row of nobody is complained of, by its table and name', () => {
  const complaints = rightsComplaints((key) => key !== 'criteo' && Object.hasOwn(organizations, key));
  expect(complaints).toContain('opt-outs: trackerdb has no organization criteo');
});

test('a build looks at them first', () => {
  const { buildStart } = rightsPlugin() as unknown as { buildStart: () => void };
  expect(() => buildStart()).not.toThrow();
});

const files = ['brokers', 'contacts', 'opt-outs', 'requests', 'tcf-vendors'];
const fileOf = (name: string) => readFileSync(join(root, 'src/core/rights/data', `${name}.json`), 'utf8');

test('a package has every row, without what only its editors need', () => {
  const kept = files.map((name) => packed(fileOf(name)));
  expect(kept.join('')).not.toMatch(/"(?:source|evidence)"/);
  const rows = (text: string) => text.match(/"organization"/g)?.length;
  expect(kept.map(rows)).toEqual(files.map((name) => rows(fileOf(name))));
});

test('all of it is at most 15 kB in a package, compressed', () => {
  const sizes = files.map((name) => gzipSync(packed(fileOf(name))).length);
  console.log(`${files.map((name, at) => `${name} ${sizes[at]} B`).join(', ')}, compressed`);
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(15_000);
});

const optOut = {
  organization: 'example',
  kind: 'cookie-opt-out',
  url: 'https://example.com/opt-out',
  scope: ['browser'],
  verified: true,
  evidence: 'own-page',
  asOf: '2026-08',
  source: 'https://example.com/privacy',
};
const passes = (schema: v.GenericSchema, row: object) => v.safeParse(schema, row).success;

test('a sound opt-out passes', () => {
  expect(passes(optOutSchema, optOut)).toBe(true);
});

test.each([
  ['plain http', { url: 'http://example.com/opt-out' }],
  ['no address', { url: 'example.com/opt-out' }],
  ['written otherwise than browsers write it', { url: 'https://Example.com/opt-out' }],
  ['without the slash that browsers add', { url: 'https://example.com' }],
  ['with a name and password', { url: 'https://me:secret@example.com/' }],
  ['at a port', { url: 'https://example.com:8443/' }],
  ['at no domain', { url: 'https://localhost/' }],
  ['a shortener', { url: 'https://bit.ly/opt-out' }],
  ['Google’s redirector', { url: 'https://www.google.com/url?q=example.com' }],
  ['Microsoft’s redirector', { url: 'https://go.microsoft.com/fwlink/?linkid=1' }],
  ['a click counter', { url: 'https://click.example.com/x' }],
  ['an ad server’s redirector', { url: 'https://match.adsrvr.org/track/opt-out' }],
  ['a deep link', { url: 'https://example.app.link/optout' }],
  ['an address within', { url: 'https://example.com/go?to=https%3A%2F%2Fother.example%2F' }],
  ['a privacy policy', { url: 'https://example.com/legal/privacy-policy/' }],
  ['a kind nobody knows', { kind: 'letter' }],
  ['a cookie of no browser', { scope: ['account'] }],
  ['a scope nobody knows', { scope: ['browser', 'planet'] }],
  ['a source that is no address', { source: 'somebody said so' }],
  ['a day that is none', { asOf: '2026-13' }],
  ['a field nobody knows', { note: 'x' }],
  ['verified by others', { evidence: 'third-party' }],
  ['verified by a collection', { evidence: 'directory' }],
  ['verified too long ago', { asOf: '2019-12' }],
])('an opt-out with %s does not', (_, change) => {
  expect(passes(optOutSchema, { ...optOut, ...change })).toBe(false);
});

test.each([
  ['a request to correct', requestSchema, { right: 'correction' }],
  ['a request by plain http', requestSchema, { url: 'http://example.com/' }],
  ['a contact without a way', contactSchema, {}],
  ['a contact by two ways', contactSchema, { mail: 'a@example.com', form: 'https://example.com/' }],
  ['a contact that is no address', contactSchema, { mail: 'Privacy Officer' }],
])('%s does not', (_, schema, change) => {
  const { organization, verified, evidence, asOf, source } = optOut;
  expect(passes(schema, { organization, verified, evidence, asOf, source, ...change })).toBe(false);
});
