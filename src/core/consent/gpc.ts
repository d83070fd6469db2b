// What a site let be seen of its answer to Global Privacy Control: in what its page states, and in what its trackers are told. No more than was
// said: who is opted out may have opted out in another way, and who says nothing may heed it all the same.

import type { ConsentDetail, Told } from '../model.ts';

/** The first four speak of the signal itself, the others of the sale or sharing of data, or of advertising by it. */
export type GpcWord =
  | 'received'
  | 'not-received'
  | 'applied'
  | 'not-applied'
  | 'opted-out'
  | 'partly-opted-out'
  | 'not-opted-out';

export interface GpcSaid {
  /** The standard, or `cmp`: a consent manager's own record. */
  source: 'gpp' | 'us-privacy' | 'cmp';
  /** Short and safe to keep: `usnat Gpc=1`, `1YYN`, or the manager's key. */
  value: string;
  says: GpcWord;
}

export interface GpcSpoken {
  /** By what was said alone. `in-part`: some says yes and some no, or it is so in part. */
  honoured: 'yes' | 'no' | 'in-part';
  said: GpcSaid[];
}

export type GpcAnswer = GpcSpoken | 'says nothing';

/**
 * `stated`: what the page's own sources say last, each for itself. `told`: what requests told trackers. Each thing is listed once, the page's
 * first.
 */
export function gpcAnswer(stated: readonly ConsentDetail[], told: readonly Told[]): GpcAnswer {
  const all = [...stated.flatMap(saidByManager), ...told.flatMap(saidTo)];
  const said = [...new Map(all.map((one) => [`${one.source} ${one.value} ${one.says}`, one])).values()];
  if (said.length === 0) return 'says nothing';
  if (said.some(({ says }) => says === 'partly-opted-out')) return { honoured: 'in-part', said };
  const yes = said.some(({ says }) => YES.includes(says));
  const no = said.some(({ says }) => !YES.includes(says));
  if (yes && no) return { honoured: 'in-part', said };
  return { honoured: yes ? 'yes' : 'no', said };
}

const YES: readonly GpcWord[] = ['received', 'applied', 'opted-out'];

function saidByManager({ manager, gpc }: ConsentDetail): GpcSaid[] {
  if (manager === undefined || gpc === undefined) return [];
  return [{ source: 'cmp', value: manager, says: gpc ? 'applied' : 'not-applied' }];
}

function saidTo({ standard, value }: Told): GpcSaid[] {
  const source = standard === 'us-privacy' ? 'us-privacy' : 'gpp';
  const says = wordOf(standard, value);
  return says === undefined ? [] : [{ source, value, says }];
}

function wordOf(standard: Told['standard'], value: string): GpcWord | undefined {
  if (standard === 'gpc') return / Gpc=1$/.test(value) ? 'received' : 'not-received';
  if (standard === 'us-privacy') return byUsPrivacy(value);
  if (standard !== 'gpp') return undefined;
  return value.startsWith('uspv1 ') ? byUsPrivacy(value.slice(6)) : byOptOuts(value);
}

/** The third of its four characters; `-` says that the law does not apply, which answers nothing. */
function byUsPrivacy(value: string): GpcWord | undefined {
  const optedOut = /^1.([YN])./.exec(value)?.[1];
  if (optedOut === undefined) return undefined;
  return optedOut === 'Y' ? 'opted-out' : 'not-opted-out';
}

/** `usnat SaleOptOut=1 SharingOptOut=2`, as `families/gpp.ts` writes it: 1 opted out, 2 not, 0 does not apply. */
function byOptOuts(value: string): GpcWord | undefined {
  const numbers = [...value.matchAll(/OptOut=([12])/g)].map(([, number]) => number);
  if (numbers.length === 0) return undefined;
  if (!numbers.includes('2')) return 'opted-out';
  return numbers.includes('1') ? 'partly-opted-out' : 'not-opted-out';
}
