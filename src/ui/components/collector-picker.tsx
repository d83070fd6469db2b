import { type CollectorFilter, collectorFilters, filtered } from '../../core/report/pick.ts';
import type { Collector } from '../../core/report/types.ts';
import { t } from '../../platform/i18n.ts';

interface CollectorPickerProps {
  collectors: readonly Collector[];
  filter: CollectorFilter;
  query: string;
  onFilter: (filter: CollectorFilter) => void;
  onSearch: (query: string) => void;
}

/** One filter and one search. What would find nobody is not offered, except while it is chosen. */
export function CollectorPicker({ collectors, filter, query, onFilter, onSearch }: CollectorPickerProps) {
  const counts = collectorFilters.map((one) => [one, filtered(collectors, one).length] as const);
  const offered = counts.filter(([one, count]) => one === 'all' || one === filter || count > 0);
  return (
    <search class="picker">
      <select
        aria-label={t('filter_label')}
        value={filter}
        data-action="filter"
        onChange={({ currentTarget }) => onFilter(currentTarget.value as CollectorFilter)}
      >
        {offered.map(([one, count]) => (
          <option key={one} value={one}>
            {t(`filter_${one}`, count)}
          </option>
        ))}
      </select>
      <input
        type="search"
        aria-label={t('search_label')}
        placeholder={t('search_hint')}
        aria-keyshortcuts="/"
        value={query}
        data-action="search"
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          onSearch('');
        }}
      />
    </search>
  );
}
