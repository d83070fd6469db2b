interface OutsideLinkProps {
  href: string;
  look?: 'button';
  /** As somebody follows it. */
  onFollow?: (() => void) | undefined;
  children: string;
}

/** A link to somewhere else. Knowledge holds web and mail addresses only; this is the last door before a click. */
export function OutsideLink({ href, look, onFollow, children }: OutsideLinkProps) {
  if (!/^(?:https?:\/\/|mailto:)/.test(href)) return <span>{children}</span>;
  return (
    <a href={href} class={look} target="_blank" rel="noopener noreferrer" onClick={onFollow}>
      {children}
    </a>
  );
}
