// Looking into texts by their characters alone: the methods of strings are the page's to replace, and to take them before it can is what costs most at the
// start of a frame (Firefox prepares all of them when one is named).

/** Where `sought` begins in a text, from a place on; -1 where it does not. */
export function indexIn(text: string, sought: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) if (isAt(text, sought, at)) return at;
  return -1;
}

/** Whether a text has another one at a place, which may be outside of it. */
export function isAt(text: string, sought: string, at: number): boolean {
  for (let index = 0; index < sought.length; index += 1) if (text[at + index] !== sought[index]) return false;
  return true;
}
