type Fields = Record<string, string | number | boolean | undefined>;

/** A query string; fields without a value are left out. */
export function queryOf(fields: Fields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.set(name, String(value));
  return query.toString();
}

/** Sends the fields as the query of an image's address. */
export function sendPixel(address: string, fields: Fields): void {
  new Image().src = `${address}?${queryOf(fields)}`;
}
