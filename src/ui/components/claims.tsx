import { groupBy } from '../../core/group.ts';
import type { TrackerReport, VendorClaims } from '../../core/report/types.ts';
import { day, listed, t } from '../../platform/i18n.ts';
import { purposeWords, specialFeatureWords, trackerCategoryIs, trackerCategoryWords } from '../words.ts';

type Claimed = Pick<TrackerReport, 'name' | 'category' | 'claims'>;

/** What a collector's trackers are said to be for, by others and by itself. Nothing of it was observed, and so it says. */
export function Claims({ collector: { trackers } }: { collector: { trackers: readonly Claimed[] } }) {
  // Those whose entry is known first; of the others nothing can be told.
  const known = trackers.filter(({ claims }) => claims);
  const entries = groupBy([...known, ...trackers.filter(({ claims }) => !claims)], ({ claims }) => claims?.vendor);
  return (
    <section class="part" data-part="claimed">
      <h3>{t('claimed_title')}</h3>
      <p class="quiet">{t('claimed_hint')}</p>
      <ul class="groups">
        {[...groupBy(trackers, ({ category }) => category)].map(([category, ofKind]) => (
          <li key={category} data-kind={category}>
            {namesOf(ofKind)} <span class="quiet">{trackerCategoryWords(category)}</span>
            <p>{trackerCategoryIs(category)}</p>
          </li>
        ))}
      </ul>
      {[...entries].map(([vendor, covered]) => (
        <Entry key={vendor ?? 'none'} claims={covered[0]?.claims} names={entries.size > 1 ? namesOf(covered) : ''} />
      ))}
    </section>
  );
}

function namesOf(trackers: readonly Claimed[]): string {
  return listed(trackers.map(({ name }) => name));
}

interface EntryProps {
  claims: VendorClaims | undefined;
  /** Of the trackers that it covers, where it does not cover all. */
  names: string;
}

/** One entry in the IAB's list, or that none is known. */
function Entry({ claims, names }: EntryProps) {
  return (
    <div data-vendor={claims?.vendor ?? 'unknown'}>
      <h4>
        {t('claimed_own')} <span class="quiet">{names}</span>
      </h4>
      {claims ? <Purposes claims={claims} /> : <p class="quiet">{t('claimed_unlisted')}</p>}
    </div>
  );
}

function Purposes({
  claims: { vendor, asOf, consent, legitimateInterest, specialFeatures },
}: {
  claims: VendorClaims;
}) {
  const agreed = [...consent.map(purposeWords), ...specialFeatures.map(specialFeatureWords)];
  return (
    <>
      <dl class="rows">
        {agreed.length > 0 && (
          <>
            <dt>{t('claimed_consent')}</dt>
            <dd data-basis="consent">{listed(agreed)}</dd>
          </>
        )}
        {legitimateInterest.length > 0 && (
          <>
            <dt>{t('claimed_interest')}</dt>
            <dd data-basis="legitimate-interest">
              {listed(legitimateInterest.map(purposeWords))} <span class="quiet">({t('claimed_interestHint')})</span>
            </dd>
          </>
        )}
      </dl>
      <p class="quiet">{t('claimed_source', vendor, day(`${asOf}T12:00:00Z`))}</p>
    </>
  );
}
