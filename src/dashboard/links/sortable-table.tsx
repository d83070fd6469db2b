// A table of any length: sorted by whichever column one asks for, and no more rows at once than a page can bear.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { plural } from '../../platform/i18n.ts';
import { SortHeader } from '../lists/sort-header.tsx';

export interface Column<Row> {
  key: string;
  title: string;
  /** Numbers stand at the end of their column, and the largest come first. */
  number?: true;
  /** Left out where there is little room. */
  optional?: true;
  /** Absent where there is no order in it. */
  compare?: (a: Row, b: Row) => number;
  cell: (row: Row) => ComponentChildren;
}

interface SortableTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  /** In the order in which they come while nobody asked for another. */
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

const AT_ONCE = 25;

type Sorting = { column: string; up: boolean };

export function SortableTable<Row>({ caption, columns, rows, keyOf }: SortableTableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting>();
  const [most, setMost] = useState(AT_ONCE);
  const shown = sorted(rows, columns, sorting).slice(0, most);
  const more = Math.min(AT_ONCE, rows.length - shown.length);
  return (
    <>
      <table class="sites links">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)} data-row={keyOf(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={classOf(column)} data-cell={column.key}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p class="buttons">
          <button type="button" data-action="show-more" onClick={() => setMost(most + AT_ONCE)}>
            {plural('linkMap_showMore', more)}
          </button>
        </p>
      )}
    </>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting) => void;
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const { key, title, compare } = column;
  if (!compare)
    return (
      <th scope="col" class={classOf(column)}>
        {title}
      </th>
    );
  const own = sorting?.column === key ? sorting : undefined;
  const name = classOf(column);
  return (
    <SortHeader
      by={key}
      sort={sorting?.column ?? ''}
      order={own?.up ? 'ascending' : 'descending'}
      {...(name !== undefined && { class: name })}
      onSort={() => onSort({ column: key, up: own ? !own.up : column.number !== true })}
    >
      {title}
    </SortHeader>
  );
}

function classOf({ number, optional }: Pick<Column<never>, 'number' | 'optional'>): string | undefined {
  return [number && 'number', optional && 'optional'].filter(Boolean).join(' ') || undefined;
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const compare = columns.find(({ key }) => key === sorting?.column)?.compare;
  if (!compare || !sorting) return rows;
  return rows.toSorted((a, b) => (sorting.up ? compare(a, b) : compare(b, a)));
}
