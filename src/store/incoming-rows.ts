// Rows of a file, checked field by field. What the tables do not know is dropped; what is not as they have it makes the file a damaged one. Bounds are
// those that writing keeps to, or far above what it writes.

import * as v from 'valibot';
import type { MergedTable } from '../core/holdings/merge.ts';
import { dataCategoryOf } from '../core/payload/data-types.ts';
import { startOf } from '../core/rights/dates.ts';
import { newLetter } from '../core/rights/new-letter.ts';
import type { RequestLetterRecord } from '../core/rights/requests.ts';
import { isBackground } from '../core/visits/background.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most));
/** Until 2100: what comes later would never be past its time. */
const instant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(Date.UTC(2100)));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000));
const yes = v.exactOptional(v.literal(true));
const maybe = v.exactOptional;

const dataType = v.picklist(Object.keys(dataCategoryOf) as (keyof typeof dataCategoryOf)[]);
const standard = v.picklist([
  ...(['tcf', 'gpp', 'us-privacy', 'google-consent-mode', 'google-additional-consent'] as const),
  ...(['limited-processing', 'gpc', 'cmp', 'own'] as const),
]);
const choice = v.picklist(['undecided', 'refused', 'partial', 'accepted', 'not-asked', 'unknown']);
const party = v.picklist(['first', 'same-organization', 'third']);
const numbers = (most: number) => list(count, most);

const signal = v.object({
  standard,
  source: v.literal('page'),
  choice,
  at: instant,
  answeredNow: v.boolean(),
  detail: v.object({
    purposes: maybe(numbers(64)),
    legitimateInterests: maybe(numbers(64)),
    vendors: maybe(count),
    vendorConsents: maybe(numbers(2_000)),
    vendorLegitimateInterests: maybe(numbers(2_000)),
    disclosedVendors: maybe(numbers(2_000)),
    sections: maybe(list(text(100), 100)),
    cmpId: maybe(count),
    gdprApplies: maybe(v.boolean()),
    status: maybe(text(200)),
    manager: maybe(text(100)),
    categories: maybe(list(v.object({ name: text(200), allowed: v.boolean() }), 200)),
    gpc: maybe(v.boolean()),
    chosenAt: maybe(instant),
  }),
});

const visit = v.object({
  id: v.pipe(
    name,
    v.check((id) => !isBackground(id)),
  ),
  site: name,
  startedAt: instant,
  endedAt: maybe(instant),
  complete: v.boolean(),
  path: maybe(text(200)),
  inAdvance: yes,
  moves: maybe(count),
  signals: list(signal, 100),
  banner: maybe(
    v.object({
      rule: text(200),
      at: instant,
      answer: maybe(
        v.object({
          answer: v.picklist(['refuse', 'accept']),
          by: v.picklist(['click', 'setting', 'audit']),
          at: instant,
          outcome: v.picklist(['confirmed', 'unconfirmed', 'failed']),
          clicks: maybe(count),
        }),
      ),
    }),
  ),
  gpc: maybe(v.object({ by: v.picklist(['candor', 'browser']), header: v.picklist(['seen', 'in-force']) })),
});

const told = v.object({
  standard,
  value: text(500),
  choice,
  byDefault: yes,
  vendor: maybe(
    v.object({
      vendor: count,
      consent: v.boolean(),
      legitimateInterest: v.boolean(),
      disclosed: maybe(v.boolean()),
      forbiddenPurposes: maybe(numbers(64)),
    }),
  ),
});

const data = v.object({
  type: dataType,
  evidence: text(300),
  certainty: maybe(v.literal('likely')),
  typed: maybe(
    v.object({
      form: v.picklist(['plain', 'base64', 'md5', 'sha1', 'sha256', 'sha512']),
      when: v.picklist(['before-submission', 'after-submission', 'unknown']),
      host: name,
      at: instant,
    }),
  ),
});

const request = v.object({
  fate: v.picklist(['sent', 'unanswered', 'blocked', 'failed']),
  visit: name,
  site: name,
  at: instant,
  tracker: name,
  by: maybe(v.picklist(['protocol', 'cname'])),
  host: name,
  party,
  type: text(60),
  insecure: v.boolean(),
  contents: v.picklist(['none', 'read', 'unreadable']),
  data: list(data, 500),
  told: list(told, 200),
});

const cookie = v.object({
  name: text(300),
  domain: name,
  party,
  tracker: maybe(name),
  setBy: maybe(v.picklist(['answer', 'unseen'])),
  kept: yes,
  setAt: maybe(instant),
  heldBefore: yes,
  lifetime: maybe(v.union([v.literal('session'), v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e10))])),
  sent: yes,
  identifies: maybe(v.picklist(['known', 'likely'])),
});

const link = v.object({
  from: name,
  to: name,
  seen: v.picklist(['value', 'endpoint']),
  redirected: yes,
  carriers: list(
    v.object({ at: v.picklist(['from', 'to']), by: v.picklist(['cookie', 'field']), name: text(300) }),
    200,
  ),
});

const evidence = v.object({
  technique: v.picklist([
    ...(['canvas', 'webgl', 'audio', 'fonts', 'webrtc'] as const),
    ...(['local-storage', 'session-storage', 'indexed-db'] as const),
  ]),
  script: text(300),
  frame: maybe(text(300)),
  tracker: maybe(name),
  party,
  firstAt: instant,
});

const optOut = v.object({
  organization: name,
  kind: v.picklist([
    ...(['preference-page', 'cookie-opt-out', 'do-not-sell-form', 'browser-addon'] as const),
    ...(['account-setting', 'product-setting', 'suppression'] as const),
  ]),
  host: name,
  doneAt: instant,
  site: maybe(name),
});

const day = v.pipe(
  v.string(),
  v.check((one) => {
    try {
      startOf(one);
      return true;
    } catch {
      return false;
    }
  }),
);

/** What the person wrote is read by new-letter.ts; these are what became of it. */
const letterDates = v.object({
  id: name,
  createdAt: instant,
  sentOn: maybe(day),
  dueOn: maybe(day),
  extended: yes,
  answeredOn: maybe(day),
  complainedOn: maybe(day),
  remindedOn: maybe(day),
  reminderPutAway: yes,
});

const letter = v.pipe(
  v.looseObject({}),
  v.rawTransform(({ dataset, addIssue, NEVER }): RequestLetterRecord => {
    try {
      const dates = v.parse(letterDates, dataset.value);
      const { sentOn: _, ...written } = dataset.value as Record<string, unknown>;
      return { ...newLetter(written, dates), ...dates };
    } catch {
      addIssue({ message: 'no letter' });
      return NEVER;
    }
  }),
);

const rows = {
  visits: visit,
  requests: request,
  visitHosts: v.object({ visit: name, host: text(300), site: name, requests: count }),
  visitIdentifiers: v.object({
    visit: name,
    site: name,
    cookies: list(cookie, 1_000),
    links: list(link, 1_000),
    partial: yes,
  }),
  visitEvidence: v.object({ visit: name, site: name, seen: list(evidence, 500) }),
  letters: letter,
  optOuts: optOut,
  optOutGuides: v.object({
    site: name,
    at: maybe(name),
    opened: maybe(text(300)),
    skipped: list(name, 2_000),
    changedAt: instant,
  }),
} satisfies Record<MergedTable, v.GenericSchema>;

export type IncomingRow<Table extends MergedTable = MergedTable> = v.InferOutput<(typeof rows)[Table]>;

/** The row, with nothing that is not a field of its table; undefined where it is none. */
export function incomingRow<Table extends MergedTable>(table: Table, raw: unknown): IncomingRow<Table> | undefined {
  if (!Object.hasOwn(rows, table)) return undefined;
  const { success, output } = v.safeParse(rows[table], raw, { abortEarly: true });
  return success ? (output as IncomingRow<Table>) : undefined;
}
