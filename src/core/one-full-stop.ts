/**
 * A sentence that was filled in, with one full stop where what was filled in ends with one of its own (“Criteo Inc.”) and the sentence ends after it, too.
 */
export function oneFullStop(sentence: string, filledIn: readonly string[]): string {
  let text = sentence;
  for (const words of filledIn) if (words.endsWith('.')) text = text.replaceAll(`${words}.`, words);
  return text;
}
