import type { ComponentChildren } from 'preact';
import { Fold } from './fold.tsx';

interface SectionProps {
  /** By which tests and styles find it. */
  name: string;
  title: string;
  /** What is in it, in few words, where it is folded. */
  note?: string;
  folded: boolean;
  children: ComponentChildren;
}

/** A part of a page under its heading: shown, or folded beneath it where there is little room. */
export function Section({ name, title, note, folded, children }: SectionProps) {
  if (!folded)
    return (
      <section data-section={name}>
        <h2>{title}</h2>
        {children}
      </section>
    );
  const summary = (
    <>
      <h2>{title}</h2>
      {note !== undefined && <span class="quiet">{note}</span>}
    </>
  );
  return (
    <Fold class="folded" data-section={name} summary={summary}>
      <div class="details">{children}</div>
    </Fold>
  );
}
