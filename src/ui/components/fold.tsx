import type { ComponentChildren, DetailsHTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';

type FoldProps = Omit<DetailsHTMLAttributes<HTMLDetailsElement>, 'summary' | 'onToggle'> & {
  summary: ComponentChildren;
  children: ComponentChildren;
};

/** Something that opens. What is in it is made when it is opened for the first time, so that what nobody opens costs nothing. */
export function Fold({ summary, children, open = false, ...attributes }: FoldProps) {
  const [opened, setOpened] = useState(open === true);
  return (
    <details {...attributes} open={open} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened && children}
    </details>
  );
}
