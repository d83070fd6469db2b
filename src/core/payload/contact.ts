// An e-mail address is one wherever it stands; its field need not be called so. It also travels inside the address of the page,
// which whoever is told the page is told too.

import type { Field } from './fields.ts';

/** The last part is letters: `logo@2x.png` and `react@18.2.0` are no addresses of people's. */
const EMAIL = /^[\w.!#$%&'*+=?^`{|}~-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,6}([a-z]{2,24})$/i;
const FILES = /^(?:png|jpe?g|gif|svg|webp|avif|ico|css|m?js|ts|json|html?|woff2?|map|mp4|webm)$/i;
/** Longer ones exist on paper only (RFC 5321, 4.5.3.1.3: 256 characters with the brackets). */
const MOST_CHARACTERS = 254;
/** Addresses of pages longer than this are cut by most servers. */
const MOST_OF_AN_ADDRESS = 8192;

/** Names of what a page's author wrote, of links that were clicked, and of software, which may have an address of its own. */
const NOT_THE_PERSONS = /(?:text|label|href|html|author|owner|publisher|release|version|package|dist|sdk)$/i;

/** Whether a field holds an e-mail address though its name says nothing of one; `isPage`: its value is an address of a page. */
export function holdsEmail(field: Field, isPage: boolean): boolean {
  if (isPage) return hasEmailInQuery(field.value);
  return isEmail(field.value) && !NOT_THE_PERSONS.test(field.name);
}

/** Whether all of a value is one e-mail address, plain. */
export function isEmail(value: string): boolean {
  if (value.length > MOST_CHARACTERS || !value.includes('@')) return false;
  const [, ending] = EMAIL.exec(value.trim()) ?? [];
  return ending !== undefined && !FILES.test(ending);
}

/** Whether the query of a page's address holds an e-mail address: `https://shop.example/?contact=jane%40mail.example`. */
function hasEmailInQuery(address: string): boolean {
  const question = address.indexOf('?');
  if (question < 0 || address.length > MOST_OF_AN_ADDRESS || !/@|%40/.test(address)) return false;
  return [...new URLSearchParams(address.slice(question + 1))].some(([, value]) => isEmail(value));
}
