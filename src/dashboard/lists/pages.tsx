import { number, t } from '../../platform/i18n.ts';

/** Rows that are shown at once: a list of thousands stays quick, and can be read to its end. */
export const ROWS = 100;

/** Rows of a page, counted from 1; one that there is not is the nearest that there is. */
export function pageOf<Row>(rows: readonly Row[], asked: string): { page: number; rows: Row[] } {
  const last = Math.max(1, Math.ceil(rows.length / ROWS));
  const page = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), last);
  return { page, rows: rows.slice((page - 1) * ROWS, page * ROWS) };
}

interface PagesProps {
  page: number;
  /** Of all pages. */
  rows: number;
  onPage: (page: number) => void;
}

/** The way through a long list; nothing where one page has all. */
export function Pages({ page, rows, onPage }: PagesProps) {
  if (rows <= ROWS) return null;
  const last = Math.ceil(rows / ROWS);
  const [from, to] = [(page - 1) * ROWS + 1, Math.min(page * ROWS, rows)];
  return (
    <nav class="buttons pages" aria-label={t('pages_label')}>
      {/* Not switched off at an end: whoever pressed one has the focus there, and would lose it. */}
      <button
        type="button"
        data-page-to="before"
        aria-disabled={page <= 1}
        onClick={() => page > 1 && onPage(page - 1)}
      >
        {t('pages_before')}
      </button>
      <button
        type="button"
        data-page-to="next"
        aria-disabled={page >= last}
        onClick={() => page < last && onPage(page + 1)}
      >
        {t('pages_next')}
      </button>
      <span class="quiet" role="status">
        {t('pages_shown', number(from), number(to), number(rows))}
      </span>
    </nav>
  );
}
