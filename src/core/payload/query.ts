// Query strings, in addresses and in bodies.

import { addField, type Collecting, MOST_FIELDS } from './fields.ts';

/** The part behind `?`, and for Google's Floodlight the parts of the path behind `;`. */
export function fieldsOfAddress(url: string, collecting: Collecting): void {
  const fragment = url.indexOf('#');
  const address = fragment < 0 ? url : url.slice(0, fragment);
  const question = address.indexOf('?');
  const path = question < 0 ? address : address.slice(0, question);
  const semicolon = path.indexOf(';');
  if (semicolon >= 0) fieldsOfPairs(path.slice(semicolon + 1), ';', '', collecting);
  if (question >= 0) fieldsOfPairs(address.slice(question + 1), '&', '', collecting);
}

/** `name=value` pairs. A name without `=` is a field without a value. */
export function fieldsOfPairs(text: string, separator: '&' | ';', prefix: string, collecting: Collecting): void {
  for (const pair of text.split(separator, MOST_FIELDS)) {
    const equals = pair.indexOf('=');
    if (pair === '') continue;
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
    addField(collecting, prefix === '' ? name : `${prefix}.${name}`, equals < 0 ? '' : decoded(pair.slice(equals + 1)));
  }
}

/** Percent-decoding that takes what is broken as it stands. */
function decoded(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
