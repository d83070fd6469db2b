// What a page says by the IAB's US Privacy string, "U.S. Privacy String" and "USP API", version 1: by its interface, or in its cookie.

import type { Choice } from '../../model.ts';
import { isUsPrivacy } from '../us-privacy.ts';
import type { Stated } from './stated.ts';

/** The cookie that the specification names, from which scripts in frames may read it. */
export const US_PRIVACY_COOKIE = 'usprivacy';

/** The interface's word before the cookie's: some sites leave an old one. Undefined where there is neither. */
export function statedByUsPrivacy(interfaceSays: unknown, cookie: string | undefined): Stated | undefined {
  const text = typeof interfaceSays === 'string' ? interfaceSays : cookie;
  if (text === undefined) return undefined;
  if (!isUsPrivacy(text)) return { choice: 'unknown', status: 'unreadable' };
  return { choice: choiceOfUsPrivacy(text), status: text.toUpperCase() };
}

/**
 * The third character. `Y`: opted out of sale. `N`: not, which is how it stands until somebody objects, so that nobody need have been asked. `-`:
 * the law does not apply, or nothing is determined yet.
 */
export function choiceOfUsPrivacy(text: string): Choice {
  const optedOut = isUsPrivacy(text) ? text.charAt(2).toUpperCase() : '-';
  if (optedOut === 'Y') return 'refused';
  return optedOut === 'N' ? 'not-asked' : 'unknown';
}
