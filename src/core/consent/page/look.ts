// Signals from two looks at a page, one after the other: of every consent manager, and of the standards whose interfaces tell nobody when they
// change, so that they are asked at each look.

import type { ConsentSignal, Instant } from '../../model.ts';
import type { Look } from '../managers/look.ts';
import { type LookReading, signalsOfManagers } from '../managers/reading.ts';
import { statedByGoogleConsentMode } from './google-consent-mode.ts';
import type { Stated } from './stated.ts';
import { statedByUsPrivacy, US_PRIVACY_COOKIE } from './us-privacy.ts';

interface Standard {
  key: 'us-privacy' | 'google-consent-mode';
  /** Undefined where the page does not use it. */
  read(look: Look): Stated | undefined;
}

const standards: readonly Standard[] = [
  {
    key: 'us-privacy',
    read: ({ stated, records }) =>
      statedByUsPrivacy(
        stated?.['us-privacy'],
        records.find((record) => record.in === 'cookie' && record.name === US_PRIVACY_COOKIE)?.value,
      ),
  },
  {
    key: 'google-consent-mode',
    read: ({ stated }) => statedByGoogleConsentMode(stated?.['google-consent-mode']),
  },
];

export function signalsOfLook(reading: LookReading): ConsentSignal[] {
  return [...signalsOfManagers(reading), ...standards.flatMap((standard) => signalsOf(standard, reading))];
}

function signalsOf({ key, read }: Standard, { at, look, before, acted }: LookReading): ConsentSignal[] {
  const now = read(look);
  const earlier = before && read(before);
  if (!now || JSON.stringify(now) === JSON.stringify(earlier)) return [];
  // What is heard first may be from an earlier visit; later, somebody may have answered, if they did anything at all.
  return [signalOf(key, now, at, earlier !== undefined && acted && isAnswer(now))];
}

function signalOf(
  standard: Standard['key'],
  { choice, status, categories }: Stated,
  at: Instant,
  answeredNow: boolean,
): ConsentSignal {
  const detail = { status, ...(categories && { categories }) };
  return { standard, source: 'page', choice, at, answeredNow, detail };
}

function isAnswer({ choice }: Stated): boolean {
  return choice === 'accepted' || choice === 'refused' || choice === 'partial';
}
