// Every sentence that the pages ask for exists, and every sentence that exists is asked for.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { alwaysSent } from '../../../src/core/always-sent.ts';
import { detailLevels, themes } from '../../../src/core/appearance.ts';
import { consentKinds, type Note } from '../../../src/core/findings/consent-finding.ts';
import { principles, type Status } from '../../../src/core/findings/principles/principle.ts';
import type { Certainty } from '../../../src/core/findings/statement.ts';
import { memoryKinds } from '../../../src/core/holdings/memory.ts';
import { heldTables, neverKept, tableNames } from '../../../src/core/holdings/tables.ts';
import type { BannerAnswer, TypedForm, TypedWhen } from '../../../src/core/model.ts';
import { collectorFilters } from '../../../src/core/report/pick.ts';
import type { OptOutNeed } from '../../../src/core/report/rights-types.ts';
import { aggregatedOptOuts } from '../../../src/core/rights/aggregated.ts';
import { allRights, type Need } from '../../../src/core/rights/laws/facts.ts';
import type { RequestStatus } from '../../../src/core/rights/reminders.ts';
import type { Scope } from '../../../src/core/rights/rows.ts';
import { textWords } from '../../../src/core/rights/site-way-words.ts';
import { blindSpots } from '../../../src/platform/blind-spots.ts';
import { regions, type Settings } from '../../../src/platform/settings.ts';
import * as words from '../../support/model-keys.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

const root = fileURLToPath(new URL('../../..', import.meta.url));
const keys = Object.keys(english);

function sourceOf(folder: string): string {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
}

const source = [
  ...[
    'src/ui',
    'src/popup',
    'src/dashboard',
    'src/core/timeline',
    'src/core/findings/principles',
    'src/core/report',
  ].map(sourceOf),
  readFileSync(join(root, 'src/platform/badge.ts'), 'utf8'),
].join('\n');
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');

const numbered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at + 1}`, '']));

const typedWhen = { 'before-submission': '', 'after-submission': '', unknown: '' } satisfies Record<TypedWhen, ''>;

const aggregated = Object.fromEntries(aggregatedOptOuts.map(({ key }) => [key, '']));
const scopes = {
  browser: '',
  'signed-out browser': '',
  account: '',
  device: '',
  'e-mail': '',
  phone: '',
  identity: '',
  household: '',
  'one product': '',
} satisfies Record<Scope, ''>;
const jurisdictions = Object.fromEntries(
  aggregatedOptOuts.flatMap((one) => one.jurisdictions).map((where) => [where, '']),
);
const notes = {
  cookieless: '',
  'told-of-refusal': '',
  'left-interest': '',
  'claims-interest': '',
  'opt-out-regime': '',
  'by-default': '',
  'other-question': '',
  'page-record': '',
} satisfies Record<Note, ''>;

const tables = Object.fromEntries(tableNames.map((table) => [table, '']));
const memory = Object.fromEntries(memoryKinds.map((kind) => [kind, '']));
const settings = {
  paused: '',
  retention: '',
  ignoredSites: '',
  pageEvidence: '',
  gpc: '',
  gpcExceptions: '',
  refuseBanners: '',
  region: '',
  pagePaths: '',
  detail: '',
  theme: '',
  language: '',
} satisfies Record<keyof Settings, ''>;
const byPrinciple = Object.fromEntries(principles.map((principle) => [principle, '']));

/** Each stands in quotation marks in a list of columns, which has no other words. */
const columnsAsked = Object.fromEntries(
  [...source.matchAll(/(?:columns|head)\(\[?([^\])]*)/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/'(\w+)'/g)].map(([, column = '']) => [column, '']),
  ),
);

/** Keys made of a prefix and a key of the model; the reports' own words list the model's keys. */
const made: Record<string, object> = {
  alwaysSent: Object.fromEntries(alwaysSent.map(({ data }) => [data, ''])),
  dataCategory: words.dataCategoryKeys,
  dataTypeIs: words.dataTypeKeys,
  dataTypeAllows: words.dataTypeKeys,
  trackerCategoryIs: words.trackerCategoryKeys,
  // TCF Policies 2.2, appendix A: eleven purposes and two special features.
  purpose: numbered(11),
  specialFeature: numbered(2),
  choice: words.choiceKeys,
  standard: words.standardKeys,
  party: words.partyKeys,
  dataType: words.dataTypeKeys,
  trackerCategory: words.trackerCategoryKeys,
  optOutKind: words.optOutKindKeys,
  optOutNeeds: { 'third-party-cookies': '', 'do-not-track': '' } satisfies Record<OptOutNeed, ''>,
  optOutScope: Object.fromEntries(Object.keys(scopes).map((scope) => [scope.replaceAll(' ', '-'), ''])),
  siteWay: textWords,
  aggregatedName: aggregated,
  aggregatedCovers: aggregated,
  aggregatedDoesNot: aggregated,
  jurisdiction: jurisdictions,
  typedEmail: typedWhen,
  typedPhone: typedWhen,
  typedForm: { plain: '', base64: '', md5: '', sha1: '', sha256: '', sha512: '' } satisfies Record<TypedForm, ''>,
  technique: words.techniqueKeys,
  lawRight: Object.fromEntries(allRights.map((right) => [right, ''])),
  requestStatus: { draft: '', due: '', answered: '', complained: '' } satisfies Partial<Record<RequestStatus, ''>>,
  need: {
    name: '',
    'reply-address': '',
    identifiers: '',
    residence: '',
    correction: '',
    reason: '',
  } satisfies Record<Need, ''>,
  gpcWord: words.gpcWordKeys,
  bannerAnswer: { refuse: '', accept: '' } satisfies Record<BannerAnswer['answer'], ''>,
  bannerBy: words.answeredByKeys,
  bannerOutcome: { confirmed: '', unconfirmed: '', failed: '' } satisfies Record<BannerAnswer['outcome'], ''>,
  finding: Object.fromEntries(
    Object.entries(consentKinds).flatMap(([kind, { certainties }]) =>
      certainties.map((each) => [`${kind}_${each}`, '']),
    ),
  ),
  findingNote: notes,
  principleName: byPrinciple,
  principleAsks: byPrinciple,
  principleUnseen: byPrinciple,
  principleStatus: { met: '', concern: '', 'not-observed': '' } satisfies Record<Status, ''>,
  certainty: { observed: '', likely: '', information: '' } satisfies Record<Certainty, ''>,
  region: Object.fromEntries(regions.map((region) => [region, ''])),
  heldGroup: heldTables,
  heldTable: tables,
  heldMeaning: tables,
  heldMemory: memory,
  heldMemoryIs: memory,
  heldNever: Object.fromEntries(neverKept.map((what) => [what, ''])),
  heldSetting: settings,
  detail: Object.fromEntries(detailLevels.map((level) => [level, ''])),
  theme: Object.fromEntries(themes.map((theme) => [theme, ''])),
  blindSpot: Object.fromEntries(blindSpots.map((spot) => [spot, ''])),
  reportAnswer: {
    'refuse-confirmed': '',
    'refuse-unconfirmed': '',
    'refuse-failed': '',
    'accept-confirmed': '',
    'accept-unconfirmed': '',
    'accept-failed': '',
  },
  reportColumn: columnsAsked,
  reportRedacted: words.redactionKeys,
  reportText_identifies: { known: '', likely: '' },
  filter: Object.fromEntries(collectorFilters.map((filter) => [filter, ''])),
};

const asked = new Set([
  ...[...source.matchAll(/'([a-zA-Z]+(?:_[a-zA-Z]+)*)'/g)].map(([, key = '']) => key),
  ...[...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key),
  ...Object.entries(made).flatMap(([prefix, table]) =>
    Object.keys(table).map((key) => `${prefix}_${key.replaceAll('-', '_')}`),
  ),
]);

/** Those that only a report on paper needs; words.ts puts prefix and key together. */
const onPaper = new Set(['reportAnswer', 'reportColumn', 'reportRedacted', 'reportText_identifies']);

test.each(Object.keys(made).filter((prefix) => !onPaper.has(prefix)))('the pages say %s in words', (prefix) => {
  expect(source).toContain(`\`${prefix}_\${`);
});

test('every sentence is used', () => {
  const unused = keys.filter((key) => !asked.has(key) && !asked.has(key.replace(/_(?:one|other)$/, '')));
  expect(unused).toEqual([]);
});

test('every sentence that is asked for exists', () => {
  const direct = [...source.matchAll(/\bt\(\s*'(\w+)'/g)].map(([, key = '']) => key);
  const counted = [...source.matchAll(/\bplural\(\s*'(\w+)'/g)].flatMap(([, key]) => [`${key}_one`, `${key}_other`]);
  expect(direct.length + counted.length).toBeGreaterThan(50);
  const composed = [...asked].filter(
    (key) => key.includes('_') && made[key.split('_')[0]!] && source.includes(`${key.split('_')[0]}_\${`),
  );
  expect([...direct, ...counted, ...composed].filter((key) => !keys.includes(key))).toEqual([]);
});

test('what counts comes in both forms', () => {
  const stems = keys.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
  for (const stem of stems) expect(keys).toContain(`${stem}_other`);
  expect(keys.filter((key) => key.endsWith('_other'))).toHaveLength(stems.length);
});

test.each(Object.entries(english))('%s is a sentence', (_, { message }) => {
  expect(message.trim()).toBe(message);
  expect(message).not.toBe('');
  expect(message).not.toMatch(/illegal|violat|spying|dangerous/i);
});
