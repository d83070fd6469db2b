/**
 * A message with `$1` … `$9` replaced by what stands at that place, as browsers do it (`i18n.getMessage`): a place that was not given is
 * empty, and of several `$` in a row the first one only says that the others are meant.
 */
export function filled(message: string, substitutions: readonly string[]): string {
  return message.replaceAll(/\$(?:([1-9])|(\$+))/g, (_, place?: string, signs?: string) =>
    place === undefined ? (signs ?? '') : (substitutions[Number(place) - 1] ?? ''),
  );
}
