// By when a letter asks for an answer.

import { groupBy } from '../group.ts';
import { bracketed } from './cited.ts';
import { rightFact } from './law.ts';
import type { Deadline } from './laws/facts.ts';
import type { LetterContext } from './letter-request.ts';
import type { LetterWords } from './letters/words.ts';
import { inSentence, writeDate, writeList } from './written.ts';

/** One sentence, or one for each group of rights that have a period of their own. */
export function deadlines({ words, rights, law, due }: LetterContext): string {
  const groups = groupBy(rights, (right) => JSON.stringify(rightFact(law, right).deadline));
  const lines = [...groups.values()].map((group) => {
    const { deadline } = rightFact(law, group[0]!);
    const until = writeDate(words, due.find(({ right }) => right === group[0])!.on);
    const sentence = deadlineSentence(words, deadline, until);
    if (groups.size === 1) return sentence;
    const [first, ...others] = group.map((right) => words.headings[right]);
    const about = writeList(words, [first!, ...others.map((heading) => inSentence(words, heading))]);
    return `- ${about}${words.colon} ${inSentence(words, sentence)}`;
  });
  return lines.join('\n');
}

function deadlineSentence(
  words: LetterWords,
  { basis, within, toComply, provisions }: Deadline,
  until: string,
): string {
  if (basis === 'asked') return words.asked(until);
  const due = toComply ? words.dueToComply : words.due;
  return due(words.within(within), bracketed(words, provisions), until);
}
