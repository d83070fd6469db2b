// How entries of maps are kept over the background's sleep: also how the popup finds them (`ui/read-tab.ts`). As texts, since browsers copy what they are
// given, and copy one text several times as fast as the objects that it stands for.

/** Under which name an entry of a map is kept. */
export function entryName(map: string, key: string | number): string {
  return `${map}/${key}`;
}

/** What is kept under a name: a text that `keptValue` reads. */
export function keptText(value: unknown): string {
  return JSON.stringify(value);
}

/** What a text in the session area stands for; undefined for what is no such text, as where nothing is kept or it is being deleted. */
export function keptValue(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A map's entry as it is kept: a pair of its key and its value. */
export function keptEntry<Key, Value>(text: unknown): readonly [Key, Value] | undefined {
  const entry = keptValue(text);
  return Array.isArray(entry) ? (entry as [Key, Value]) : undefined;
}

/** Under which name what passes is kept: requests under way, and what is not written yet. Of one life of the background, and of private windows or the others. */
export function passingName(whose: 'ordinary' | 'private', life: number): string {
  return `${whose}.passing.${life}`;
}

/** How the text of an entry that passes begins: after that of its map come its key and its value. */
export function passingStart(map: string): string {
  return `[${keptText(map)},`;
}

/** The map of observations that are not in the tables yet. */
export const UNSAVED = 'unsaved';
