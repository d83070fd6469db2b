import type { Taking } from '../../core/facts.ts';
import { rankOfType } from '../../core/report/taken.ts';
import { plural, t } from '../../platform/i18n.ts';
import { Mark } from '../../ui/components/mark.tsx';
import { dataTypeWords } from '../../ui/words.ts';

/** Data types named in a row; the others are counted. */
const MOST_TYPES = 4;

/** What somebody received in words, the most telling first, and whether that was before an answer or after a refusal. */
export function TakingMarks({ taking }: { taking: Taking }) {
  const key = whenKey(taking);
  return (
    <>
      <small class="quiet">{typesInShort(taking)}</small>
      {key && (
        <small class="attention" data-before={taking.before} data-after={taking.after}>
          <Mark tone="attention">{t(key)}</Mark>
        </small>
      )}
    </>
  );
}

function typesInShort(taking: Taking): string {
  const { types = [], likely = [] } = taking;
  if (types.length === 0) return t('data_none');
  const named = [...types]
    .sort((a, b) => rankOfType(a) - rankOfType(b))
    .slice(0, MOST_TYPES)
    .map((type) => (likely.includes(type) ? t('data_likely', dataTypeWords(type)) : dataTypeWords(type)));
  const more = types.length - named.length;
  return [...named, ...(more > 0 ? [plural('data_more', more)] : [])].join(' · ');
}

function whenKey({ before, after }: Taking) {
  if (before && after) return 'mark_both';
  if (after) return 'mark_after';
  return before ? 'mark_before' : undefined;
}
