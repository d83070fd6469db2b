import type { Taking } from '../../core/facts.ts';
import { grouped } from '../../core/report/taken.ts';
import { t } from '../../platform/i18n.ts';
import { DataTypeNote } from '../../ui/components/data-type-note.tsx';
import { dataCategoryWords } from '../../ui/words.ts';

/** What an organization received anywhere, by category; the fields that show it stand with each site. */
export function ReceivedTypes({ taking: { types = [], likely = [], typed } }: { taking: Taking }) {
  const items = types.map((type) => ({ type, likely: likely.includes(type) }));
  return (
    <section data-section="received">
      <h2>{t('organization_received')}</h2>
      {items.length === 0 ? (
        <p class="quiet">{t('data_none')}</p>
      ) : (
        <>
          <p class="quiet">{t('organization_receivedHint')}</p>
          <div class="received">
            {grouped(items).map(({ category, items: some }) => (
              <section key={category} data-category={category}>
                <h3>{dataCategoryWords(category)}</h3>
                <ul class="data">
                  {some.map((item) => (
                    <li key={item.type} data-type={item.type}>
                      <DataTypeNote type={item.type} likely={item.likely} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
      {typed && <p data-typed>{t('organization_typed')}</p>}
    </section>
  );
}
