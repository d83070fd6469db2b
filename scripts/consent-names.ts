// The names that a content script looks for, from the managers' files.

import type { Place } from '../src/core/consent/managers/manager.ts';
import { managers } from '../src/core/consent/managers/registry.ts';
import { US_PRIVACY_COOKIE } from '../src/core/consent/page/us-privacy.ts';
import { idsOfQuestions } from '../src/knowledge/banner-rules.node.ts';

export interface Names {
  cookies: string[];
  storage: string[];
  elements: string[];
  globals: string[];
}

export function namesOfManagers(): Names {
  return {
    cookies: [...recordsIn('cookie'), US_PRIVACY_COOKIE].sort(),
    storage: recordsIn('local'),
    elements: distinct(managers.flatMap(({ elements }) => elements)),
    globals: distinct(managers.flatMap(({ globals }) => globals)),
  };
}

/** `src/core/consent/managers/names.ts`, to be formatted. */
export function namesFile(): string {
  const { cookies, storage, elements, globals } = namesOfManagers();
  return `// Written by \`npm run consent\` from the managers' files: under which names to look on a page, and for what. It is all that content
// scripts need of the managers, and all that they have: every page loads it. With \`*\` at its end a name stands for all that begin so.

/** Cookies in which managers keep answers, and the one of US Privacy. */
export const COOKIES: readonly string[] = ${JSON.stringify(cookies)};

/** Keys of the local storage in which they do. */
export const STORAGE_KEYS: readonly string[] = ${JSON.stringify(storage)};

/** Ids of elements by which managers are known to be on a page. */
export const ELEMENTS: readonly string[] = ${JSON.stringify(elements)};

/** Names of globals by which they are. */
export const GLOBALS: readonly string[] = ${JSON.stringify(globals)};
`;
}

/** `src/content/banner-ids.ts`, to be formatted. */
export function bannerIdsFile(): string {
  return `// Written by \`npm run consent\` from autoconsent's rules: ids of elements that suggest a question for consent, besides those of managers.

export const BANNER_IDS: readonly string[] = ${JSON.stringify(idsOfQuestions())};
`;
}

function recordsIn(place: Place): string[] {
  return distinct(
    managers.flatMap(({ records }) => records.filter((record) => record.in === place).map(({ name }) => name)),
  );
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
