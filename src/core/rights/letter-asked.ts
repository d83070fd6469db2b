// What a letter asks for: a paragraph for each right.

import { bracketed } from './cited.ts';
import { rightFact } from './law.ts';
import type { Right } from './laws/facts.ts';
import type { ChosenDetails, Length, LetterContext } from './letter-request.ts';
import type { LetterWords } from './letters/words.ts';
import { LINE, oneLine } from './one-line.ts';

const CORRECTIONS = 20;

/** A paragraph for each right, numbered where there are several. */
export function requests(context: LetterContext, length: Length = 'full'): string[] {
  const { rights, words, law } = context;
  return rights.map((right, index) => {
    const number = rights.length > 1 ? `${index + 1}. ` : '';
    const heading = `${number}${words.headings[right]}${bracketed(words, rightFact(law, right).provisions)}`;
    return [heading, ...asked(context, right, length), ...tellRecipients(context, right)].join('\n');
  });
}

function asked({ words, facts, details }: LetterContext, right: Right, length: Length): string[] {
  switch (right) {
    case 'access':
      if (length === 'short') return [words.accessInShort];
      return [words.ask.access, ...facts.accessItems.map((item) => `- ${words.accessItems[item]}`)];
    case 'correction':
      return [words.ask.correction, ...corrections(words, details)];
    case 'restriction':
      return [words.ask.restriction, ...(details.reason ? [words.reason(oneLine(details.reason, LINE))] : [])];
    case 'do-not-sell':
      return [words.doNotSell[facts.optOutOf ?? 'sale']];
    default:
      return [words.ask[right]];
  }
}

/** What is wrong and what is right; dots to fill in where that was not told. */
function corrections(words: LetterWords, { corrections = [] }: ChosenDetails): string[] {
  const told = corrections.length > 0 ? corrections.slice(0, CORRECTIONS) : [{ wrong: '…', right: '…' }];
  return told.map(({ wrong, right }) => `- ${words.correction(oneLine(wrong, LINE), oneLine(right, LINE))}`);
}

/** Said once, with the last right that it is about. */
function tellRecipients({ words, facts: { tellRecipients }, rights }: LetterContext, right: Right): string[] {
  const about = rights.filter((asked) => tellRecipients?.of.includes(asked));
  return tellRecipients && about.at(-1) === right
    ? [words.tellRecipients(bracketed(words, tellRecipients.provisions))]
    : [];
}
