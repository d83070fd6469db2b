// What came from a page, or from elsewhere, as one line of bounded length: nothing that it holds can begin a line of its own in a letter.

/** Characters of a name or a site. */
export const NAME = 120;
/** Characters of a value, or of what the person writes. */
export const LINE = 300;

/** Cuts by characters, not within one. */
export function oneLine(text: string, length: number): string {
  const characters = [...text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}
