import type { ComponentChildren } from 'preact';

interface SortHeaderProps {
  /** What the column is known by. */
  by: string;
  /** By what the rows stand in order now. */
  sort: string;
  /** Numbers and times go from the largest down, names from A on. */
  order: 'ascending' | 'descending';
  class?: string;
  onSort: (by: string) => void;
  children: ComponentChildren;
}

/** The title of a column, by which the rows can be put in order. */
export function SortHeader({ by, sort, order, class: name, onSort, children }: SortHeaderProps) {
  return (
    <th scope="col" class={name} aria-sort={sort === by ? order : undefined}>
      <button type="button" class="sort" data-sort={by} onClick={() => onSort(by)}>
        {children}
      </button>
    </th>
  );
}
