// Which words a letter is written in.

import type { LawKey } from '../laws/facts.ts';
import { de } from './de.ts';
import { deCh } from './de-ch.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { frCa } from './fr-ca.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ptBr } from './pt-br.ts';
import type { LetterLanguage, LetterWords } from './words.ts';

const languages: Record<LetterLanguage, LetterWords> = { en, de, fr, es, it, pt, nl, pl };

/** Portuguese by Brazil's law is Brazil's, German by Switzerland's is Switzerland's, French by Canada's laws is Canada's. */
export function wordsFor(language: LetterLanguage, law: LawKey): LetterWords {
  if (language === 'pt' && law === 'lgpd') return ptBr;
  if (language === 'de' && law === 'nfadp') return deCh;
  if (language === 'fr' && (law === 'pipeda' || law === 'quebec-25')) return frCa;
  return languages[language];
}
