// TC strings, as requests carry them (IAB TCF 2.0 to 2.3).

import { TCString } from '@iabtcf/core';
import type { Told } from '../model.ts';
import { choiceOfPurposes, summaryOfPurposes } from './purposes.ts';

/** With every vendor of the list and publisher restrictions a string has some 2 kB. */
const MOST_CHARACTERS = 8192;

const unreadable: Told = { standard: 'tcf', value: 'unreadable', choice: 'unknown' };

/** What a TC string told its receiver. A string that cannot be decoded is told as unreadable: sites do send such. */
export function toldByTcString(text: string): Told {
  // Version 2 begins with C: six bits, 000010.
  if (!text.startsWith('C') || text.length > MOST_CHARACTERS) return unreadable;
  try {
    const purposes = [...TCString.decode(text).purposeConsents].flatMap(([id, granted]) => (granted ? [id] : []));
    return { standard: 'tcf', value: summaryOfPurposes(purposes), choice: choiceOfPurposes(purposes) };
  } catch {
    return unreadable;
  }
}
