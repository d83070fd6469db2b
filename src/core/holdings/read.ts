// Reads the file that export.ts writes, line by line as it writes it, so that a large one is never in memory as a whole.

import { isObject } from '../report/schema-keywords.ts';
import { HOLDINGS_SCHEMA, type HoldingsAbout } from './export.ts';
import { type TableName, tableNames } from './tables.ts';

/** A row has some hundred characters; the longest that Candor writes, a visit's cookies and links, some ten thousand. */
const LONGEST_LINE = 1_000_000;
const MOST_ROWS = 5_000_000;

/** What is wrong with the file, by the number of its line. */
export class DamagedFile extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line}`);
    this.name = 'DamagedFile';
    this.line = line;
  }
}

export interface HoldingsReader {
  /** Takes the next piece of the file's text. Throws DamagedFile where it is not as Candor writes it. */
  read(text: string): void;
  /** Throws DamagedFile where the file is cut short. */
  end(): void;
}

interface Takers {
  about(about: HoldingsAbout): void;
  /** Not checked: an object is all that is known of it. */
  row(table: TableName, row: Record<string, unknown>, line: number): void;
  /** What lay in the storage area `local`: not checked, either. */
  local?(area: Record<string, unknown>): void;
}

type Part = 'head' | 'tables' | 'between' | 'rows' | 'storage' | 'over';

export function holdingsReader(take: Takers): HoldingsReader {
  let part: Part = 'head';
  let table: TableName | undefined;
  let rest = '';
  let at = 0;
  let rows = 0;
  const seen = new Set<TableName>();

  const damaged = () => new DamagedFile(at);
  function parsed(text: string): Record<string, unknown> {
    try {
      const value: unknown = JSON.parse(text);
      if (isObject(value)) return value;
    } catch {
      // Said below.
    }
    throw damaged();
  }

  function line(text: string): void {
    at += 1;
    switch (part) {
      case 'head':
        take.about(aboutIn(parsed(`${text.replace(/,$/, '')}}`)) ?? fail());
        part = 'tables';
        return;
      case 'tables':
        if (text !== '"tables":{') throw damaged();
        part = 'between';
        return;
      case 'between':
        if (text === '},') part = 'storage';
        else begin(text);
        return;
      case 'rows':
        row(text);
        return;
      case 'storage':
        storage(parsed(`{${text}`).storage);
        part = 'over';
        return;
      default:
        if (text !== '') throw damaged();
    }
  }

  function begin(text: string): void {
    const [, name, end] = /^"(\w+)":\[(\],?)?$/.exec(text) ?? [];
    table = tableNames.find((one) => one === name);
    if (table === undefined || seen.has(table)) throw damaged();
    seen.add(table);
    part = end === undefined ? 'rows' : 'between';
  }

  function row(text: string): void {
    const [, json, end] = /^(\{.*\})(,|\],|\])$/s.exec(text) ?? [];
    rows += 1;
    if (json === undefined || table === undefined || rows > MOST_ROWS) throw damaged();
    take.row(table, parsed(json), at);
    if (end !== ',') part = 'between';
  }

  function storage(areas: unknown): void {
    if (!isObject(areas) || !isObject(areas.local)) throw damaged();
    take.local?.(areas.local);
  }

  function fail(): never {
    throw damaged();
  }

  return {
    read(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const one of lines) line(one);
      if (rest.length > LONGEST_LINE) throw damaged();
    },
    end() {
      if (rest !== '') line(rest);
      if (part !== 'over') throw damaged();
    },
  };
}

function aboutIn(head: Record<string, unknown>): HoldingsAbout | undefined {
  const { schema, exportedAt, generator } = head;
  if (schema !== HOLDINGS_SCHEMA || typeof exportedAt !== 'string' || !isObject(generator)) return undefined;
  const { version, browser } = generator;
  if (typeof version !== 'string' || typeof browser !== 'string') return undefined;
  if (Number.isNaN(Date.parse(exportedAt)) || version.length + browser.length > 200) return undefined;
  return { exportedAt, version, browser };
}
