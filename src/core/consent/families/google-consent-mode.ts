// Google Consent Mode, as Google's tags tell it, and what goes with it for Europe's Digital Markets Act.

import type { Choice, Told } from '../../model.ts';
import { toldByGcd, toldByGcs } from '../google-consent-mode.ts';
import { each, type Family } from './family.ts';

export const googleTrackers = ['google*', 'doubleclick*'] as const;

/** Services that may be linked: search, YouTube, Play, ads, shopping and maps; `o` is seen with them, and nobody says for what. */
const SERVICES = 'sypham';
const LINKED = /^[a-z]{1,8}$/;

/** All six: accepted; none, `-`: refused. A letter that nobody has given a meaning leaves the whole open. */
function toldByLinked(letters: string): Told | undefined {
  if (letters === '-') return consentMode('dma_cps=-', 'refused');
  if (!LINKED.test(letters)) return undefined;
  const linked = [...SERVICES].filter((service) => letters.includes(service)).join('');
  const isKnown = linked !== '' && [...letters].every((letter) => letter === 'o' || linked.includes(letter));
  if (!isKnown) return consentMode('dma_cps=?', 'unknown');
  return consentMode(`dma_cps=${linked}`, linked === SERVICES ? 'accepted' : 'partial');
}

const consentMode = (value: string, choice: Choice): Told => ({ standard: 'google-consent-mode', value, choice });

export const googleConsentMode: Family = {
  title: 'Google Consent Mode',
  source:
    'Google’s documents for `gcs`, `npa` and `dma`; `gcd` and the letters of `dma_cps` are not documented: read as independent decoders agree, and unknown beyond',
  parameters: [
    {
      names: ['gcs'],
      says: '`G1`, then advertising and statistics: 1 accepted, 0 refused, - not set',
      read: each(toldByGcs),
    },
    {
      names: ['gcd'],
      says: 'four pairs (ad_storage, analytics_storage, ad_user_data, ad_personalization): what was set by default, and by a choice. `l` in all: no consent mode on the page, nothing told; a letter that nobody has explained: unknown',
      read: each(toldByGcd),
    },
    {
      names: ['dma_cps'],
      trackers: googleTrackers,
      says: 'which of Google’s services may be linked: all accepted, `-` refused, some in part; an unexplained letter: unknown',
      read: each(toldByLinked),
    },
    {
      names: ['dma'],
      trackers: googleTrackers,
      says: 'whether the Digital Markets Act applies, which says nothing about a choice',
      read: each((value) => (/^[01]$/.test(value) ? consentMode(`dma=${value}`, 'unknown') : undefined)),
    },
  ],
};
