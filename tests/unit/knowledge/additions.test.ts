// What Candor adds to trackerdb: still needed, true of what it names, and of nothing beside it.

import { directoryTables } from 'virtual:knowledge/directory';
import { recognitionTables } from 'virtual:knowledge/recognition';
import { describe, expect, test } from 'vitest';
import { createDirectory } from '../../../src/core/recognition/directory.ts';
import { createRecogniser } from '../../../src/core/recognition/recognise.ts';
import { addedHosts } from '../../../src/knowledge/added-hosts.node.ts';
import { addedOrganizations, addedTrackers } from '../../../src/knowledge/additions.node.ts';
import { compileDirectory } from '../../../src/knowledge/directory-tables.node.ts';
import { compileFilters } from '../../../src/knowledge/recognition-tables.node.ts';
import { readInstalled } from '../../../src/knowledge/trackerdb.node.ts';

const context = { type: 'xmlhttprequest', sourceUrl: 'https://visited.example' };
const recognise = createRecogniser(recognitionTables);
const directory = createDirectory(directoryTables);
const installed = readInstalled();
const { trackers, domains } = compileDirectory(installed);
const recogniseInstalled = createRecogniser({ trackers, domains, ...compileFilters(installed) });

const additions = [...addedHosts, ...Object.entries(addedTrackers).map(([tracker, raw]) => ({ tracker, ...raw }))];
const hosts = additions.flatMap(({ tracker, domains }) => domains.map((domain): [string, string] => [domain, tracker]));

test.each(hosts)('%s is known to Candor alone, as %s', (host, tracker) => {
  const url = `https://${host}/collect?a=b`;
  expect(recognise(url, context)?.tracker).toBe(tracker);
  expect(recogniseInstalled(url, context)).toBeUndefined();
});

test.each(addedHosts)(
  'the hosts of $tracker come with their source, and are a known tracker’s',
  ({ tracker, source }) => {
    expect(installed.patterns).toHaveProperty([tracker]);
    expect(directory.tracker(tracker)?.organization).toBeDefined();
    expect(source.length).toBeGreaterThan(20);
  },
);

describe.each(Object.entries(addedTrackers))('%s', (key, { organization }) => {
  test('is in no table of trackerdb’s', () => {
    expect(installed.patterns).not.toHaveProperty([key]);
    expect(installed.organizations).not.toHaveProperty([organization!]);
  });

  test('has an organization', () => {
    expect(directory.tracker(key)?.organization).toBe(organization);
    expect(directory.organization(organization!)?.name).toBe(addedOrganizations[organization!]!.name);
  });
});

test.each([
  'https://cdn.braze.eu/appboy/communication/assets/image_assets/images/5dce/original.png',
  'https://dashboard-01.braze.eu/',
  'https://rest.fra-01.braze.eu/users/track',
  'https://sdk.example/?next=https://x.braze.eu/',
  'https://app.smartlook.cloud/',
  'https://api.eu.smartlook.cloud/api/v1/sessions/search',
  'https://www.seznam.cz/',
  'https://email.seznam.cz/',
  'https://pc.seznam.cz/',
  'https://yandex.com/search/',
  'https://api-maps.yandex.com/v3/',
  'https://www.tiktok.com/@somebody',
  'https://app.sendinblue.com/',
  'https://dapi.kakao.com/v2/maps/sdk.js',
  'https://ds.kakao.com/',
  'https://notlr-in.com/',
  'https://lr-in.com.example/',
])('what is beside them is nobody’s: %s', (url) => {
  expect(recognise(url, context)).toBeUndefined();
});
