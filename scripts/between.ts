/** A document with what stands between two marks replaced. Throws where it has no place for it. */
export function between(document: string, [begin, end]: readonly [string, string], text: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the document has no place for this: ${begin} … ${end}`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}
