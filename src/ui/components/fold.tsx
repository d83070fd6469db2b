import type { ComponentChildren, DetailsHTMLAttributes } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { Detail } from '../detail.ts';

type FoldProps = Omit<DetailsHTMLAttributes<HTMLDetailsElement>, 'summary' | 'onToggle'> & {
  summary: ComponentChildren;
  children: ComponentChildren;
};

/**
 * Something that opens. What is in it is made when it is opened for the first time, so that what nobody opens costs nothing. Where nothing is said of
 * `open`, it stands as the person wants pages to be at first.
 */
export function Fold({ summary, children, open: wanted, ...attributes }: FoldProps) {
  const detail = useContext(Detail);
  const open = wanted ?? detail === 'all';
  const [opened, setOpened] = useState(open);
  return (
    <details {...attributes} open={open} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened && children}
    </details>
  );
}
