// Settings: one key, one shape, its defaults. What is stored may be older than this code or damaged, so it is parsed.

import * as v from 'valibot';
import type { Region } from '../core/model.ts';
import { browser } from './browser.ts';

export const regions = ['unknown', 'eu', 'uk', 'us', 'elsewhere'] as const satisfies readonly Region[];

const settingsSchema = v.object({
  paused: v.fallback(v.boolean(), false),
  /** Whether to look into pages: at what their scripts do, and at what is typed. */
  pageEvidence: v.fallback(v.boolean(), true),
  /** Where the person says that they live. It changes how sure some findings are, and nothing that is observed. */
  region: v.fallback(v.picklist(regions), 'unknown'),
});

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

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}
