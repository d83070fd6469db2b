import { useState } from 'preact/hooks';
import { type CollectorFilter, filtered, found } from '../../core/report/pick.ts';
import { byWeight, type Reach } from '../../core/report/rank.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { useKeptOrder } from '../use-kept-order.ts';
import { dataTypeWords } from '../words.ts';
import { CollectorPicker } from './collector-picker.tsx';
import { CollectorRow } from './collector-row.tsx';

interface CollectorsProps {
  report: SiteReport;
  reach?: Reach | undefined;
  dashboard: string | undefined;
}

/** Who collects: what matters first, one row each, with a filter and a search over them. */
export function Collectors({ report, reach, dashboard }: CollectorsProps) {
  const [filter, setFilter] = useState<CollectorFilter>('all');
  const [query, setQuery] = useState('');
  const kept = useKeptOrder();
  const { collectors } = report;
  const byKey = new Map(collectors.map((collector) => [collector.organization.key, collector]));
  const order = kept.order(byWeight(collectors, reach).map(({ organization }) => organization.key));
  const ordered = order.flatMap((key) => byKey.get(key) ?? []);
  const shown = found(filtered(ordered, filter), query, dataTypeWords);
  return (
    <section data-section="collectors">
      <div class="titled">
        <h2>{t('collectors_title')}</h2>
        {collectors.length > 1 && (
          <CollectorPicker
            collectors={collectors}
            filter={filter}
            query={query}
            onFilter={setFilter}
            onSearch={setQuery}
          />
        )}
      </div>
      <p role="status" class={shown.length === collectors.length ? 'hidden' : 'quiet'} data-count="shown">
        {shown.length < collectors.length && plural('collectors_shown', collectors.length, shown.length)}
      </p>
      {filter === 'sensitive' && <p class="quiet">{t('filter_sensitiveHint')}</p>}
      <ul class="collectors" ref={kept.list} onPointerEnter={kept.onPointerEnter} onPointerLeave={kept.onPointerLeave}>
        {shown.map((collector) => (
          <CollectorRow
            key={collector.organization.key}
            collector={collector}
            report={report}
            sites={reach?.get(collector.organization.key)}
            dashboard={dashboard}
          />
        ))}
      </ul>
    </section>
  );
}
