// All that is held, as one JSON file, written piece by piece: no more than a few rows are in memory as text at once.

import type { TableName } from './tables.ts';

export const HOLDINGS_SCHEMA = 'candor-holdings/1';

export interface HoldingsAbout {
  /** ISO 8601. */
  exportedAt: string;
  version: string;
  browser: string;
}

export interface HoldingsFile {
  /** Rows of a table, all those of one before those of the next. A table without rows is named with none. */
  rows(table: TableName, rows: readonly unknown[]): void;
  /** The storage areas, and the end. */
  end(storage: { local: object; session: object }): void;
}

/** Hands the file to `add` as it is made, in order. */
export function holdingsFile(
  add: (text: string) => void,
  { exportedAt, version, browser }: HoldingsAbout,
): HoldingsFile {
  let current: TableName | undefined;
  let isFirst = true;
  add(
    `{"schema":${JSON.stringify(HOLDINGS_SCHEMA)},"exportedAt":${JSON.stringify(exportedAt)},` +
      `"generator":${JSON.stringify({ name: 'candor', version, browser })},\n"tables":{`,
  );
  return {
    rows(table, rows) {
      if (table !== current) {
        add(`${current === undefined ? '' : '],'}\n${JSON.stringify(table)}:[`);
        current = table;
        isFirst = true;
      }
      for (const row of rows) {
        add(`${isFirst ? '' : ','}\n${JSON.stringify(row)}`);
        isFirst = false;
      }
    },
    end: (storage) => add(`${current === undefined ? '' : ']'}\n},\n"storage":${JSON.stringify(storage)}}\n`),
  };
}
