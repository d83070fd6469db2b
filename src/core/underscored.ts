// Keys of the model → keys of messages, which may not hold hyphens.

export type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

export function underscored<Key extends string>(key: Key): Underscored<Key> {
  // Most have none, and every sentence of a report asks.
  return (key.includes('-') ? key.replaceAll('-', '_') : key) as Underscored<Key>;
}
