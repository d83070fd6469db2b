// What a popup says in its first paint, as part of its address: the background knows it while the popup would still be asking
// (docs/decisions/0042-the-first-paint-says-the-verdict.md). Whoever reads it takes it for words to be shown and for nothing else.

import type { Site } from './model.ts';
import type { VerdictSentence } from './report/verdict.ts';

/** In the language of the person who sees it. */
export interface FirstScreen {
  /** BCP 47, as HTML has it. */
  language: string;
  direction: 'ltr' | 'rtl';
  site: Site;
  /** That collected. */
  organizations: number;
  /** What stands on what can be pressed beside the site's name. */
  pause: string;
  settings: string;
  dashboard: string;
  /** The headline first. */
  sentences: VerdictSentence[];
}

const SENTENCE = 'says';
/** A sentence that asks for attention. */
const WARNING = 'warns';

/** The part of an address after its path, question mark included. `tabId` is the tab that the popup is about. */
export function firstScreenQuery(tabId: number, { sentences, ...named }: FirstScreen): string {
  const said = sentences.map(({ words, tone }) => [tone === 'attention' ? WARNING : SENTENCE, words] as const);
  const all = [['tab', tabId] as const, ...Object.entries(named), ...said];
  return `?${all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

/** What an address says, from its query; undefined where it says nothing, or not all of it. */
export function firstScreenIn(query: string): FirstScreen | undefined {
  const given = new URLSearchParams(query);
  const word = (name: string) => given.get(name) ?? '';
  const [language, site, pause, settings, dashboard] = ['language', 'site', 'pause', 'settings', 'dashboard'].map(word);
  const direction = word('direction');
  const sentences = sentencesIn(given);
  if (!language || !site || !pause || !settings || !dashboard || sentences.length === 0) return undefined;
  if (!/^\d{1,9}$/.test(word('organizations')) || (direction !== 'ltr' && direction !== 'rtl')) return undefined;
  const organizations = Number(word('organizations'));
  return { language, direction, site, organizations, pause, settings, dashboard, sentences };
}

function sentencesIn(given: URLSearchParams): VerdictSentence[] {
  return [...given].flatMap(([name, words]): VerdictSentence[] => {
    if (name === WARNING) return [{ words, tone: 'attention' }];
    return name === SENTENCE ? [{ words }] : [];
  });
}

/** The query of the same address without what is said only once: of which tab it is. */
export function tabQuery(query: string): string {
  const tab = new URLSearchParams(query).get('tab');
  return tab === null ? '' : `?tab=${encodeURIComponent(tab)}`;
}
