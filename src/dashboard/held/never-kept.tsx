import { neverKept } from '../../core/holdings/tables.ts';
import { t } from '../../platform/i18n.ts';
import { neverWords } from './words.ts';

/** What is not in any of it, wherever one looks. `withPaths`: of pages the paths are kept, or were. */
export function NeverKept({ withPaths }: { withPaths: boolean }) {
  return (
    <ul class="bullets">
      {neverKept.map((what) => (
        <li key={what} data-never={what}>
          {withPaths && what === 'addresses' ? t('held_neverButPaths') : neverWords(what)}
        </li>
      ))}
    </ul>
  );
}
