// Settings: one key, one shape, its version and its defaults. What is stored may be older than this code, newer, or damaged, so it is parsed.

import * as v from 'valibot';
import { detailLevels, themes } from '../core/appearance.ts';
import { canBeExcepted, MOST_EXCEPTIONS } from '../core/consent/gpc-exceptions.ts';
import type { Region, Site } from '../core/model.ts';
import { canBeIgnored, isOver, MOST_IGNORED, type Pause, retentions } from '../core/recording.ts';
import { browser } from './browser.ts';
import { type LanguageCode, languages } from './languages.ts';
import { isOfNewer, migrated, SETTINGS_VERSION, type StoredSettings, versionOf } from './settings-migration.ts';
import { SETTINGS_KEY, settingsRecord } from './settings-record.ts';

export const regions = ['unknown', 'eu', 'uk', 'us', 'elsewhere'] as const satisfies readonly Region[];

/** `browser`: the browser's own, where Candor has it. */
export const languageChoices = ['browser', ...(Object.keys(languages) as LanguageCode[])] as const;
export type LanguageChoice = (typeof languageChoices)[number];

const settingsSchema = v.object({
  /** Whether nothing is recorded, and until when; false where Candor records. */
  paused: v.fallback(v.pipe(v.unknown(), v.transform(pauseIn)), false),
  /** For how many days what was seen is kept. */
  retention: v.fallback(v.picklist(retentions), 90),
  /** Sites of which nothing is recorded. */
  ignoredSites: v.fallback(v.pipe(v.array(v.unknown()), v.transform(ignoredIn)), []),
  /** Whether the path of each page is kept with its visit. Off until the person says so. */
  pagePaths: v.fallback(v.boolean(), false),
  /** Whether to look into pages: at what their scripts do, and at what is typed. */
  pageEvidence: v.fallback(v.boolean(), true),
  /** Whether to send Global Privacy Control. Off until the person says so. */
  gpc: v.fallback(v.boolean(), false),
  /** Sites to which it is not sent all the same. */
  gpcExceptions: v.fallback(v.pipe(v.array(v.unknown()), v.transform(exceptionsIn)), []),
  /** Whether to refuse wherever a banner is open, without a click. */
  refuseBanners: v.fallback(v.boolean(), false),
  /** Where the person says that they live. It changes how sure some findings are, and nothing that is observed. */
  region: v.fallback(v.picklist(regions), 'unknown'),
  /** How much pages show at first. */
  detail: v.fallback(v.picklist(detailLevels), 'brief'),
  theme: v.fallback(v.picklist(themes), 'system'),
  /** In which language Candor speaks; `browser` leaves it to the browser. */
  language: v.fallback(v.picklist(languageChoices), 'browser'),
});

/** What is no site would make the browser refuse all rules, and is left out. */
function exceptionsIn(stored: unknown[]): Site[] {
  const sites = stored.filter((item) => typeof item === 'string').filter(canBeExcepted);
  return [...new Set(sites)].slice(0, MOST_EXCEPTIONS);
}

const pauseSchema = v.union([
  v.picklist(['until-resumed', 'until-restart']),
  v.object({ until: v.pipe(v.number(), v.finite()) }),
]);

/** One that is over is none. */
function pauseIn(stored: unknown): Pause | false {
  const { output, success } = v.safeParse(pauseSchema, stored);
  return success && !isOver(output, Date.now()) ? output : false;
}

function ignoredIn(stored: unknown[]): Site[] {
  const sites = stored.filter((item) => typeof item === 'string').filter(canBeIgnored);
  return [...new Set(sites)].slice(0, MOST_IGNORED);
}

export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings, or their defaults where a disk that cannot be read holds none. `record` is what the disk was asked for already. */
export async function readSettings(record = settingsRecord()): Promise<Settings> {
  return settingsFrom(await record.catch(() => undefined));
}

/** The settings. Rejects where the disk cannot be read, so that nothing is deleted or overwritten by what the person did not set. */
export async function storedSettings(): Promise<Settings> {
  return settingsIn(await readStored());
}

/** Of whatever is stored: each setting that can be read, and the default of each that cannot. */
function settingsIn(stored: StoredSettings): Settings {
  return v.parse(settingsSchema, stored);
}

/** What another Candor stored, as its file says: each setting that can be read, and the default of each that cannot. */
export function settingsFrom(stored: unknown): Settings {
  return settingsIn(migrated(stored));
}

async function readStored(): Promise<StoredSettings> {
  return migrated(await settingsRecord());
}

let last: Promise<unknown> = Promise.resolve();

/** One change after the other, since each writes all of them. For the background only. Rejects where it could not be stored. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const done = last.then(() => writeChange(change));
  last = done.catch(() => undefined);
  return done;
}

/** What a newer Candor stored stays, as far as it is not what is changed. */
async function writeChange(change: Partial<Settings>): Promise<Settings> {
  const stored = await readStored();
  const settings = { ...settingsIn(stored), ...change };
  const written = isOfNewer(stored)
    ? { ...stored, ...change, version: versionOf(stored) }
    : { ...settings, version: SETTINGS_VERSION };
  await browser.storage.local.set({ [SETTINGS_KEY]: written });
  return settings;
}
