// What a collector's trackers are said to be for. Claimed, not observed, and kept apart from what was.

import { groupBy } from '../../group.ts';
import type { ReportSpeech } from '../speech.ts';
import type { TrackerReport, VendorClaims } from '../types.ts';
import { purposeWords, specialFeatureWords, trackerCategoryIs, trackerCategoryWords } from '../words.ts';
import { escaped, note } from './escape.ts';

/** Of each tracker once. */
export function claimsSection(
  trackers: readonly Pick<TrackerReport, 'name' | 'category' | 'claims'>[],
  say: ReportSpeech,
): string {
  const namesOf = (some: typeof trackers) => say.listed(some.map(({ name }) => name));
  const kinds = [...groupBy([...trackers], ({ category }) => category)].map(
    ([category, ofKind]) =>
      `${namesOf(ofKind)} (${trackerCategoryWords(category, say)}): ${trackerCategoryIs(category, say)}`,
  );
  const known = trackers.filter(({ claims }) => claims);
  const inOrder = [...known, ...trackers.filter(({ claims }) => !claims)];
  const entries = [...groupBy(inOrder, ({ claims }) => claims?.vendor).values()].map((covered) => {
    const [{ claims } = {}] = covered;
    return `${namesOf(covered)}: ${claims ? entryWords(claims, say) : say.t('claimed_unlisted')}`;
  });
  const lines = [...kinds, ...entries].map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<h4>${escaped(say.t('claimed_title'))}</h4>${note(say.t('claimed_hint'))}<ul class="claims">${lines}</ul>`;
}

function entryWords(
  { vendor, asOf, consent, legitimateInterest, specialFeatures }: VendorClaims,
  say: ReportSpeech,
): string {
  const { t, listed } = say;
  const purposes = (numbers: readonly number[]) => numbers.map((purpose) => purposeWords(purpose, say));
  const agreed = [...purposes(consent), ...specialFeatures.map((feature) => specialFeatureWords(feature, say))];
  const claims = [
    ...(agreed.length > 0 ? [`${t('claimed_consent')}: ${listed(agreed)}.`] : []),
    ...(legitimateInterest.length > 0
      ? [`${t('claimed_interest')} (${t('claimed_interestHint')}): ${listed(purposes(legitimateInterest))}.`]
      : []),
  ];
  return [...(claims.length > 0 ? claims : [t('reportText_noPurpose')]), t('claimed_source', vendor, asOf)].join(' ');
}
