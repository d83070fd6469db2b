// The names that a content script looks for, from the managers' files.

import type { ConsentManager, Place } from '../src/core/consent/managers/manager.ts';
import { managers } from '../src/core/consent/managers/registry.ts';
import { US_PRIVACY_COOKIE } from '../src/core/consent/page/us-privacy.ts';
import { idsOfQuestions } from '../src/knowledge/banner-rules.node.ts';

/** Interfaces of standards, and of a manager that has no other global. */
const TELLING = ['__tcfapi', '__gpp', '__uspapi', 'Shopify'];

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
// scripts need of the managers, and all that they have: every page loads it, but only one with a manager has the lists made. With \`*\` at its end
// a name stands for all that begin so.

/** Cookies in which managers keep answers, and the one of US Privacy. */
export const cookieNames = (): readonly string[] => ${JSON.stringify(cookies)};

/** Keys of the local storage in which they do. */
export const storageKeys = (): readonly string[] => ${JSON.stringify(storage)};

/** Ids of elements by which managers are known to be on a page. */
export const elementIds = (): readonly string[] => ${JSON.stringify(elements)};

/** Names of globals by which they are. */
export const globalNames = (): readonly string[] => ${JSON.stringify(globals)};
`;
}

/** `src/content/signs.ts`, to be formatted. */
export function signsFile(): string {
  const { globals, elements, questions } = signs();
  return `// Written by \`npm run consent\` from the managers' files and autoconsent's rules: what suggests a consent manager, or a question for consent. Every
// page is looked at for it.

/**
 * Ends with 0. Of a long list of nothing but texts the minifier makes one text that is split in the page, and to split takes Firefox a tenth of a
 * millisecond in each page, and a list anew at every look.
 */
export type Sought = readonly [...string[], 0];

/** Globals of managers, and of interfaces that only pages with one have. */
export const globals: Sought = ${JSON.stringify([...globals, 0])};

/** Ids of elements of managers that have no global. */
export const elements: Sought = ${JSON.stringify([...elements, 0])};

/** Ids of other elements that suggest a question for consent. */
export const questions: Sought = ${JSON.stringify([...questions, 0])};
`;
}

/** Managers whose globals are only there where a site puts them, or is not built with modules. */
const WITHOUT_GLOBALS = ['klaro', 'orejime', 'ketch', 'termly'];

const isToBeLookedFor = ({ key, globals }: ConsentManager) => globals.length === 0 || WITHOUT_GLOBALS.includes(key);

/** Globals that their managers have beside another one, which comes no later. */
const NEVER_ALONE = ['CookiebotDialog', '_sp_queue', 'axeptioSDK', '_axcb', 'cmplz_has_consent', 'getCkyConsent'];

/**
 * Elements of questions whose managers show themselves by a global that is looked for (the first four), or by TCF's, without which they ask nobody; and of
 * a page for tests.
 */
const KNOWN_OTHERWISE = [
  'cookie-information-template-wrapper',
  'fides-overlay-wrapper',
  'ketch-modal',
  'usercentrics-button',
  'cl-consent',
  'ez-cookie-dialog-wrapper',
  'fast-cmp-iframe',
  'ncmp__tool',
  'pubtech-cmp',
  'sd-cmp',
  'privacy-test-page-cmp-test',
];

/** What is looked for in every page. A manager with a global need not be looked for by its elements, which come later. */
export function signs(): Pick<Names, 'globals' | 'elements'> & { questions: string[] } {
  const { globals } = namesOfManagers();
  return {
    globals: distinct([...globals, ...TELLING]).filter((name) => !NEVER_ALONE.includes(name)),
    elements: distinct(managers.filter(isToBeLookedFor).flatMap(({ elements }) => elements)),
    questions: idsOfQuestions().filter((id) => !KNOWN_OTHERWISE.includes(id)),
  };
}

function recordsIn(place: Place): string[] {
  return distinct(
    managers.flatMap(({ records }) => records.filter((record) => record.in === place).map(({ name }) => name)),
  );
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
