import { dayAndMonth, number, t } from '../../platform/i18n.ts';
import type { WeekValue } from './week-chart.tsx';

/** The chart's numbers, the newest first. */
export function WeekTable({ counted, weeks }: { counted: string; weeks: readonly WeekValue[] }) {
  return (
    <details>
      <summary>{t('chart_table')}</summary>
      <table class="sites weeks">
        <thead>
          <tr>
            <th scope="col">{t('column_week')}</th>
            <th scope="col" class="number">
              {counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ span, value }) => (
            <tr key={span.from} data-week={span.from}>
              <th scope="row">{t('week_span', dayAndMonth(span.from), dayAndMonth(span.to - 1))}</th>
              <td class="number">{value === undefined ? t('week_unobserved') : number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
