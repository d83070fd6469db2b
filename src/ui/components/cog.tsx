/** The usual sign of settings, drawn: the fonts of some systems lack it. What it leads to is said by the link around it. */
export function Cog() {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
      <circle cx="8" cy="8" r="2.25" />
      <path d={TEETH} />
    </svg>
  );
}

const TEETH =
  'M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9';
