import { oneFullStop } from '../one-full-stop.ts';

/** A sentence of public/_locales with its `$1` … `$9` filled in, as browsers fill them. */
export function filled(message: string, values: readonly (string | number)[]): string {
  const words = values.map(String);
  const sentence = message.replaceAll(/\$(\d)/g, (_, place) => words[Number(place) - 1] ?? '');
  return oneFullStop(sentence, words);
}
