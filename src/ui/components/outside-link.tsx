interface OutsideLinkProps {
  href: string;
  look?: 'button';
  children: string;
}

/** A link to somewhere else. Knowledge holds web and mail addresses only; this is the last door before a click. */
export function OutsideLink({ href, look, children }: OutsideLinkProps) {
  if (!/^(?:https?:\/\/|mailto:)/.test(href)) return <span>{children}</span>;
  return (
    <a href={href} class={look} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
