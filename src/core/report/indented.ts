// JSON as JSON.stringify indents it, by two, in pieces. Browsers hold a text in two bytes a character, and take twice as long to make and to encode
// it, as soon as one of its characters is beyond Latin-1, such as a ’ in a name: of a text in pieces, that is so of one piece.

/**
 * Hands over what JSON.stringify would make of a value that stands `level` levels deep, from its first character to its last. Down to `splits` levels
 * members and items come one by one.
 */
export function writeIndented(value: unknown, level: number, splits: number, add: (piece: string) => void): void {
  if (splits === 0 || typeof value !== 'object' || value === null) {
    add(indented(value, level));
    return;
  }
  const isList = Array.isArray(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  let lead = open;
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined && !isList) continue;
    add(`${lead}${lineAt(level + 1)}${isList ? '' : `${JSON.stringify(name)}: `}`);
    writeIndented(item, level + 1, splits - 1, add);
    lead = ',';
  }
  add(lead === open ? `${open}${close}` : `${lineAt(level)}${close}`);
}

/** In so many lists it is indented as it stands in the file. */
function indented(value: unknown, level: number): string {
  if (typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let inLists = value;
  let around = 0;
  for (let depth = level; depth > 0; depth -= 1) {
    inLists = [inLists];
    around += 1 + lineAt(depth).length;
  }
  const text = JSON.stringify(inLists, null, 2);
  return text.slice(around, text.length - around + 2 * level);
}

function lineAt(level: number): string {
  return `\n${'  '.repeat(level)}`;
}
