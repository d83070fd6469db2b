// What of a field's value may be a typed one: all of it, or a part, since contacts also travel inside addresses and lists, such as Google's
// `tv.1~em.…~pn.…`.

/** A value that was typed may stand in a page's whole address; what is longer is text, or packed. */
const LONGEST = 4096;
const MOST_PARTS = 64;
const BETWEEN = /[\s,;|~&?=#"'<>()[\]{}]+/;
/** The folders of an address up to the last slash; `em.`, `pn0.`, `mailto:`. */
const BEFORE = /^(?:.*\/|[a-z]{1,3}\d?\.|[a-z]{2,10}:)/i;
const PADDING = /=+$/;
const HEXADECIMAL = /^[\dA-F]{32,128}$/i;

/** Texts to look up for one value, each once, as `formsOf` writes them: hexadecimal in lower case, base64 without its padding. */
export function piecesOf(value: string): Set<string> {
  const pieces = new Set<string>();
  if (value.length > LONGEST) return pieces;
  const add = (text: string) => pieces.add(HEXADECIMAL.test(text) ? text.toLowerCase() : text);
  const whole = value.trim();
  for (const text of [value, whole, whole.replace(PADDING, '')]) add(text);
  // Forms may have made spaces of the pluses in base64.
  if (/^[\w+/ -]{22,}$/.test(whole)) add(whole.replaceAll(' ', '+'));
  for (const part of whole.split(BETWEEN, MOST_PARTS)) {
    add(part);
    const named = BEFORE.exec(part)?.[0];
    if (named !== undefined) add(part.slice(named.length));
  }
  return pieces;
}
