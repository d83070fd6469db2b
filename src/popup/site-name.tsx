/** A site by its name. Where there is little room it breaks after a dot, not within a word. */
export function SiteName({ site }: { site: string }) {
  const [first, ...others] = site.split('.');
  return (
    <>
      {first}
      {others.map((label, at) => [`.`, <wbr key={at} />, label])}
    </>
  );
}
