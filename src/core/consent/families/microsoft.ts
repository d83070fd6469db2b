// Microsoft Advertising's UET, which knows one kind of consent, and Clarity, whose lists of numbers hold an event for it.

import type { Told } from '../../model.ts';
import type { Field } from '../../payload/fields.ts';
import { each, type Family } from './family.ts';
import { choiceOfAll, oneOf, own } from './own.ts';

const CONSENT = '47';
/** Who set it, by number; Clarity knows less than ten ways. */
const SOURCE = /^\d$/;
const STATE = /^[01]$/;
const TIME = /^\d{1,10}$/;

/**
 * `[time, 47, source, advertising, statistics]`, 1 yes and 0 no, in clarity-js. Lists lose their borders when they become fields, so the event is
 * looked for by its shape; the last one holds.
 */
function toldByClarity(found: readonly Field[]): Told | undefined {
  const values = found.map(({ value }) => value);
  const at = values.findLastIndex(
    (value, index) =>
      value === CONSENT &&
      TIME.test(values[index - 1] ?? '') &&
      SOURCE.test(values[index + 1] ?? '') &&
      values.slice(index + 2, index + 4).filter((state) => STATE.test(state)).length === 2,
  );
  if (at < 0) return undefined;
  const [ads, statistics] = values.slice(at + 2, at + 4);
  return own(`47 ads=${ads} analytics=${statistics}`, choiceOfAll([ads === '1', statistics === '1']));
}

export const microsoft: Family = {
  title: 'Microsoft Advertising and Clarity',
  source: 'Microsoft: UET consent mode; clarity-js (MIT), event 47',
  parameters: [
    {
      names: ['asc'],
      trackers: ['bing_ads'],
      says: 'advertising: `G` accepted, `D` refused',
      read: each(oneOf('asc', { G: 'accepted', D: 'refused' })),
    },
    {
      names: ['event 47 of a[][]'],
      pattern: /^a\[\]\[\]$/,
      trackers: ['microsoft_clarity'],
      says: 'advertising and statistics: 1 accepted, 0 refused',
      read: (found) => [toldByClarity(found)],
    },
  ],
};
