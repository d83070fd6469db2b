// The names that a content script looks for, from the managers' files.

import { interfaces } from '../src/content/stated/index.ts';
import type { Place } from '../src/core/consent/managers/manager.ts';
import { managers } from '../src/core/consent/managers/registry.ts';
import { US_PRIVACY_COOKIE } from '../src/core/consent/page/us-privacy.ts';
import { idsOfQuestions } from '../src/knowledge/banner-rules.node.ts';

/** Interfaces that tell by themselves what has been answered. */
const TELLING = ['__tcfapi', '__gpp'];

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
  const { storage, elements, globals } = namesOfManagers();
  const asked = [...TELLING, ...interfaces.flatMap((one) => one.globals)];
  const either = (questions: string[]) => questions.join(' || ');
  return `// Written by \`npm run consent\` from the managers' files, the interfaces that are asked, and autoconsent's rules: what suggests a consent manager, or
// a question for consent. Every page is looked at for it, so it is written out: a list takes Firefox longer to make, and a loop of more than ten turns
// longer to prepare, than all of these questions.

/** Whether the page has a global of a manager's or of an interface's. */
export const hasGlobal = (has: (page: object, name: string) => boolean, page: object): boolean =>
  ${either(distinct([...globals, ...asked]).map((name) => `has(page, ${quoted(name)})`))};

/** Whether there is an element of a manager's. */
export const hasManager = (elementOf: (id: string) => unknown): boolean =>
  !!(${either(elements.map((id) => `elementOf(${quoted(id)})`))});

/** Whether there is another element that suggests a question for consent. */
export const hasQuestion = (elementOf: (id: string) => unknown): boolean =>
  !!(${either(idsOfQuestions().map((id) => `elementOf(${quoted(id)})`))});

/** Whether a manager keeps something under this key of the local storage. */
export const isStorageKey = (key: string): boolean =>
  ${either(storage.map(isKey))};
`;
}

/** The methods of strings take Firefox a tenth of a millisecond to prepare: what begins with a text stands, in order, from it to before the next of its length. */
function isKey(name: string): string {
  if (!name.endsWith('*')) return `key === ${quoted(name)}`;
  const beginning = name.slice(0, -1);
  const next = beginning.slice(0, -1) + String.fromCharCode(beginning.charCodeAt(beginning.length - 1) + 1);
  return `(key >= ${quoted(beginning)} && key < ${quoted(next)})`;
}

const quoted = (text: string): string => JSON.stringify(text);

function recordsIn(place: Place): string[] {
  return distinct(
    managers.flatMap(({ records }) => records.filter((record) => record.in === place).map(({ name }) => name)),
  );
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
