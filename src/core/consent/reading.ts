// What the relay passes on of a page: its own consent interfaces, and how it looks. The page can forge all of it, so nothing beyond this
// folder may assume its shape, and nothing that is said here changes more than what is said of this page.

import { LAST_INSTANT } from '../instant.ts';
import type { ConsentSignal } from '../model.ts';
import { parseLookReading } from './managers/reading.ts';
import { signalOfGpp } from './page/gpp.ts';
import { signalsOfLook } from './page/look.ts';
import { signalOfTcf } from './page/tcf.ts';
import { isWhole } from './page/whole.ts';

/** What the page states, as signals: none for anything that is not exactly a reading. */
export function signalsIn(raw: unknown): ConsentSignal[] {
  const reading = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const { standard, at } = reading;
  if (!isWhole(at, LAST_INSTANT)) return [];
  if (standard === 'cmp') {
    const look = parseLookReading(reading, at);
    return look ? signalsOfLook(look) : [];
  }
  const signal =
    standard === 'tcf' ? signalOfTcf(reading, at) : standard === 'gpp' ? signalOfGpp(reading, at) : undefined;
  return signal ? [signal] : [];
}
