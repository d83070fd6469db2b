// Keys of the model → keys of messages, which may not hold hyphens.

export type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

export function underscored<Key extends string>(key: Key): Underscored<Key> {
  return key.replaceAll('-', '_') as Underscored<Key>;
}
