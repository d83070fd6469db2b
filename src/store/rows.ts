// Rows of one table by their keys: those that were read, and which of them are new or changed since. Nothing else is written.

export class Rows<Row> extends Map<string, Row> {
  readonly #changed = new Set<string>();

  /** A row as it is in the table. */
  read(key: string, row: Row): void {
    super.set(key, row);
  }

  override set(key: string, row: Row): this {
    this.#changed.add(key);
    return super.set(key, row);
  }

  changed(): Map<string, Row> {
    return new Map([...this.#changed].map((key) => [key, this.get(key)!]));
  }

  changedRows(): Row[] {
    return [...this.changed().values()];
  }
}
