/**
 * A sentence that was filled in, with one full stop where what was filled in ends with one of its own (“Criteo Inc.”) and the sentence ends after it, too.
 */
export function oneFullStop(sentence: string, filledIn: readonly string[]): string {
  return filledIn
    .filter((words) => words.endsWith('.'))
    .reduce((text, words) => text.replaceAll(`${words}.`, words), sentence);
}
