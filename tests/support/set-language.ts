import type { Page } from 'puppeteer-core';
import type { LanguageChoice } from '../../src/platform/settings.ts';

/** Sets the language as the settings page does, from a page of the extension, and waits until that page speaks it. */
export async function setLanguage(page: Page, language: LanguageChoice, tag: string): Promise<void> {
  await page.evaluate(store, language);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, {}, tag);
}

/** Runs in a page of the extension. */
async function store(language: string): Promise<void> {
  const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
  const { settings } = await local.get('settings');
  await local.set({ settings: { ...settings, language } });
}

interface Area {
  get(key: string): Promise<{ settings?: object }>;
  set(items: object): Promise<void>;
}
