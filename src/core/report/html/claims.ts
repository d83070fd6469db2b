// What a collector's trackers are said to be for. Claimed, not observed, and kept apart from what was.

import { groupBy } from '../../group.ts';
import { purposeWords, sentence, specialFeatureWords, trackerCategoryIs } from '../explanations.ts';
import type { Collector, TrackerReport, VendorClaims } from '../types.ts';
import { trackerCategoryWords } from '../words.ts';
import { escaped } from './escape.ts';

export function claimsSection({ trackers }: Collector): string {
  const kinds = [...groupBy(trackers, ({ category }) => category)].map(
    ([category, ofKind]) => `${namesOf(ofKind)} (${trackerCategoryWords[category]}): ${trackerCategoryIs(category)}`,
  );
  const known = trackers.filter(({ claims }) => claims);
  const inOrder = [...known, ...trackers.filter(({ claims }) => !claims)];
  const entries = [...groupBy(inOrder, ({ claims }) => claims?.vendor).values()].map(
    (covered) => `${namesOf(covered)}: ${covered[0]?.claims ? entryWords(covered[0].claims) : noEntry}`,
  );
  const lines = [...kinds, ...entries].map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<h4>${escaped(sentence('claimed_title'))}</h4><p class="note">${escaped(sentence('claimed_hint'))}</p><ul class="claims">${lines}</ul>`;
}

const noEntry =
  'what it declares of itself is not known; Candor knows no entry for it in IAB Europe’s list of vendors.';

function namesOf(trackers: readonly TrackerReport[]): string {
  return trackers.map(({ name }) => name).join(', ');
}

function entryWords({ vendor, asOf, consent, legitimateInterest, specialFeatures }: VendorClaims): string {
  const agreed = [...consent.map(purposeWords), ...specialFeatures.map(specialFeatureWords)];
  const claims = [
    ...(agreed.length > 0 ? [`if the person agrees: ${agreed.join(', ')}`] : []),
    ...(legitimateInterest.length > 0
      ? [`unless the person objects (“legitimate interest”): ${legitimateInterest.map(purposeWords).join(', ')}`]
      : []),
  ];
  return `claims, ${claims.join('; ') || 'no purpose'}. Says its own entry, number ${vendor}, in IAB Europe’s list of vendors of ${asOf}.`;
}
