// Whose sentences are shown: the browser's choice among _locales, or the language that the person set. Browsers cannot be told to use
// another, so that one is read from the package.

import { oneFullStop } from '../core/one-full-stop.ts';
import { browser } from './browser.ts';
import { filled } from './filled.ts';
import type { LanguageCode } from './languages.ts';
import { type LanguageChoice, readSettings } from './settings.ts';

type Messages = Record<string, { message: string }>;

/** Of the language that was set; undefined where the browser chooses. */
let messages: Messages | undefined;
/** Of the browser's choice, those that were asked for: it stays the same while the page is open. */
const browsers = new Map<string, string>();
const PLACES = Array.from({ length: 9 }, (_, nth) => `$${nth + 1}`);
let spoken: LanguageChoice = 'browser';
let tag: string | undefined;

/** A message with its `$1` … `$9` filled in; empty where the language has none of that name. */
export function message(key: string, substitutions: readonly string[] = []): string {
  const sentence = messages ? messages[key]?.message : browsersSentence(key);
  return oneFullStop(filled(sentence ?? '', substitutions), substitutions);
}

/** With its `$1` … `$9` still in it: asking the browser takes longer than filling it in. */
function browsersSentence(key: string): string {
  const known = browsers.get(key);
  if (known !== undefined) return known;
  const sentence = browser.i18n.getMessage(key, PLACES);
  browsers.set(key, sentence);
  return sentence;
}

/**
 * The tag (BCP 47) by which numbers, dates, plurals and lists are written: that of the sentences around them. Where the browser speaks
 * the same language, it knows the person’s country too.
 */
export function locale(): string {
  tag ??= likeTheBrowser(message('pageLanguage'), browser.i18n.getUILanguage());
  return tag;
}

function likeTheBrowser(ours: string, theirs: string): string {
  const [one, other] = [ours, theirs].map((each) => new Intl.Locale(each).maximize());
  return one?.language === other?.language && one?.script === other?.script ? theirs : ours;
}

/** From now on, sentences come in the language that is set. Resolves to whether that is another than before. */
export async function speakAsSet(): Promise<boolean> {
  return speak((await readSettings()).language);
}

/** The same in a language that is known to be set. */
export async function speak(language: LanguageChoice): Promise<boolean> {
  if (language === spoken) return false;
  // Words of the browser’s choice are better than none.
  messages = language === 'browser' ? undefined : await messagesIn(language).catch(() => undefined);
  spoken = language;
  tag = undefined;
  return true;
}

async function messagesIn(code: LanguageCode): Promise<Messages> {
  const file = await fetch(browser.runtime.getURL(`_locales/${code}/messages.json`));
  return (await file.json()) as Messages;
}

/** `changed` is called whenever the person set another language, once it is spoken. */
export function onLanguageChange(changed: () => void): void {
  browser.storage.local.onChanged.addListener(async () => {
    if (await speakAsSet()) changed();
  });
}
