// A parser of CSV by RFC 4180, written apart from the printer, so that the one can check the other.

/** The rows as objects by the names of the header. Throws where the text does not follow the RFC. */
export function parseCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = recordsOf(text);
  return rows.map((cells) => {
    if (cells.length !== head.length) throw new Error(`${cells.length} cells under ${head.length} names`);
    return Object.fromEntries(head.map((name, at) => [name, cells[at]!]));
  });
}

const CELL = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y;

function recordsOf(text: string): string[][] {
  const records: string[][] = [[]];
  CELL.lastIndex = 0;
  for (let at = 0; at < text.length; at = CELL.lastIndex) {
    const found = CELL.exec(text);
    if (!found) throw new Error(`No cell at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    const [, quoted, quotedEnd, plain = '', plainEnd] = found;
    records.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if ((quotedEnd ?? plainEnd) === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}
