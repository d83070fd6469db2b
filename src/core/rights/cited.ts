// Places in a law, as a language cites them.

import type { Provision } from './laws/facts.ts';
import type { LetterWords } from './letters/words.ts';
import { writeList } from './written.ts';

/** Provisions in brackets, with a space before them; nothing where there are none. */
export function bracketed(words: LetterWords, provisions: readonly Provision[] = []): string {
  if (provisions.length === 0) return '';
  return ` (${writeList(
    words,
    provisions.map((provision) => cite(words, provision)),
  )})`;
}

/** A provision in the way of the language. */
export function cite(words: LetterWords, provision: Provision): string {
  return provision.kind === 'text' ? provision.text : words.provision(provision, words.acts[provision.act]);
}
