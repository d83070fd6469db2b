// The pages' sentences in English, for reports, in numbers that a report shows exactly.

import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Speech } from '../timeline/sentences.ts';

const byKey: Record<string, { message: string }> = english;

export const reportSpeech: Speech = {
  t: (key, ...substitutions) => filled(byKey[key]!.message, substitutions),
  plural: (key, count, ...substitutions) =>
    filled(byKey[`${key}_${count === 1 ? 'one' : 'other'}`]!.message, [count, ...substitutions]),
  duration: (milliseconds) =>
    milliseconds < MINUTE ? `${(milliseconds / 1000).toFixed(3)} s` : `${(milliseconds / MINUTE).toFixed(1)} min`,
  day: (at) => at.slice(0, at.indexOf('T')),
};

const MINUTE = 60_000;

/** As browsers fill the places in a message. */
function filled(message: string, values: readonly (string | number)[]): string {
  return message.replaceAll(/\$(\d)/g, (_, place) => String(values[Number(place) - 1] ?? ''));
}
