import { takenOnSite } from '../../core/report/taken.ts';
import { mostTellingFirst } from '../../core/report/telling.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { listed, plural, t } from '../../platform/i18n.ts';
import { dataCategoryWords } from '../words.ts';
import { DataTypeNote } from './data-type-note.tsx';
import { Fold } from './fold.tsx';

/** Receivers named beside a data type; the others are counted. */
const MOST_NAMES = 3;

/** What was taken on the whole site, by category: each data type once, with who received it. */
export function Taken({ report }: { report: SiteReport }) {
  const groups = takenOnSite(mostTellingFirst(report.collectors));
  if (groups.length === 0) return null;
  return (
    <Fold
      class="folded"
      data-section="taken"
      summary={
        <>
          <h2>{t('taken_title')}</h2>
          <span class="quiet">{groups.map(({ category }) => dataCategoryWords(category)).join(' · ')}</span>
        </>
      }
    >
      <div class="details">
        {groups.map(({ category, items }) => (
          <section key={category} data-group={category}>
            <h3>{dataCategoryWords(category)}</h3>
            <ul class="data">
              {items.map(({ type, by, likely }) => (
                <li key={type} data-taken={type}>
                  <DataTypeNote type={type} likely={likely}>
                    <span class="quiet">– {receivers(by)}</span>
                  </DataTypeNote>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Fold>
  );
}

function receivers(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return listed([...names.slice(0, MOST_NAMES), ...(more > 0 ? [plural('data_more', more)] : [])]);
}
