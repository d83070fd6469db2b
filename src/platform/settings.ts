// Settings: one key, one shape, its defaults. What is stored may be older than this code or damaged, so it is parsed.

import * as v from 'valibot';
import { canBeExcepted, MOST_EXCEPTIONS } from '../core/consent/gpc-exceptions.ts';
import type { Region, Site } from '../core/model.ts';
import { browser } from './browser.ts';

export const regions = ['unknown', 'eu', 'uk', 'us', 'elsewhere'] as const satisfies readonly Region[];

const settingsSchema = v.object({
  paused: v.fallback(v.boolean(), false),
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
});

/** What is no site would make the browser refuse all rules, and is left out. */
function exceptionsIn(stored: unknown[]): Site[] {
  const sites = stored.filter((item) => typeof item === 'string').filter(canBeExcepted);
  return [...new Set(sites)].slice(0, MOST_EXCEPTIONS);
}

export type Settings = v.InferOutput<typeof settingsSchema>;

const KEY = 'settings';

/** The settings, or their defaults where a disk that cannot be read holds none. */
export async function readSettings(): Promise<Settings> {
  const stored = await readStored().catch(() => undefined);
  return v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? stored : {});
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

let last: Promise<unknown> = Promise.resolve();

/** One change after the other, since each writes all of them. For the background only. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const done = last.then(() => writeChange(change));
  last = done.catch(() => undefined);
  return done;
}

async function writeChange(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}
