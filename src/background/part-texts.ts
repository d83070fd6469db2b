// The text of an object of which most parts stay the same objects while others change: engines take long to make a text of an object, and hardly any
// time to put texts together.

import { keptText } from '../core/entry-name.ts';

/** The text of a part, with the object that it was made of. */
interface PartText {
  part: unknown;
  text: string;
}

/** Of lasting parts, in their order. */
export type PartTexts = (PartText | undefined)[];

/** As `keptText` writes a value. `lasting` names parts that are never changed, only exchanged: of those, texts are taken from `known`, and put there. */
export function textByParts(value: object, lasting: readonly string[], known: PartTexts): string {
  let text = '';
  // Not by entries, which would be made for each.
  for (const name in value) {
    const part: unknown = value[name as keyof typeof value];
    if (part === undefined) continue;
    const nth = lasting.indexOf(name);
    text += `${text === '' ? '' : ','}"${name}":${nth < 0 ? keptText(part) : textOf(nth, part, known)}`;
  }
  return `{${text}}`;
}

function textOf(nth: number, part: unknown, known: PartTexts): string {
  const before = known[nth];
  if (before?.part === part) return before!.text;
  const text = keptText(part);
  known[nth] = { part, text };
  return text;
}
