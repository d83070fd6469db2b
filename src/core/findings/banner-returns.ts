// A question that was refused, and is asked again.

import { managerName } from '../consent/managers/registry.ts';
import { sourceOf, sourcesAt } from '../consent/timeline.ts';
import type { CookieSeen } from '../facts.ts';
import { groupBy } from '../group.ts';
import { isoOf } from '../instant.ts';
import type { Choice, ConsentSignal, Instant, Visit, VisitId } from '../model.ts';
import { findingSummary } from '../report/summary.ts';
import type { ReturnEvidence } from './consent-finding.ts';
import { isShown } from './question.ts';
import type { Known, Rule } from './rule.ts';

/** Six months: the least that the French data protection authority recommends a choice be kept (CNIL, guidelines of 17 September 2020). */
const REMEMBERED = 183 * 86_400_000;

const ANSWERS: readonly Choice[] = ['accepted', 'partial', 'refused'];

export const bannerReturns: Rule = {
  about: [
    {
      kind: 'banner-returns',
      principle: 'opt-out',
      means: 'the site asked again within six months (183 days) of a visit in which its record held a refusal',
      certainty: { likely: 'always: something may have cleared the record, or the site may ask about something new' },
      excluded: [
        'refusals after which the person gave another answer',
        'another consent manager than the one that held the refusal',
        'pages on which a manager holds no answer and no question was seen',
        'visits in which a tracker’s cookie that should have lasted was set anew: cookies were cleared in between',
        'private windows, whose records end with them',
        'questions that are opened again within the visit of the answer',
      ],
    },
  ],
  find(known) {
    const evidence = newestOfEach(returnsIn(known.visits, known));
    if (evidence.length === 0) return [];
    const kind = 'banner-returns';
    return [{ kind, principle: 'opt-out', certainty: 'likely', summary: findingSummary(kind, 'likely', []), evidence }];
  },
};

interface Refusal {
  visit: Visit;
  at: Instant;
}

function newestOfEach(returns: readonly Return[]): ReturnEvidence[] {
  const bySpeaker = groupBy(returns, ({ standard, manager }) => `${standard} ${manager?.key}`);
  return [...bySpeaker.values()].map((some) => ({ times: some.length, ...some.at(-1)! }));
}

type Return = Omit<ReturnEvidence, 'times'>;

/** Each return once: of several visits that ask after one refusal, the first. */
function returnsIn(visits: readonly Visit[], known: Known): Return[] {
  const refusals = new Map<string, Refusal>();
  const found: Return[] = [];
  const cookies = new Map(known.facts.identifiers.map((row) => [row.visit, row.cookies]));
  for (const visit of visits) {
    for (const [source, signals] of groupBy(visit.signals, sourceOf)) {
      const refusal = refusals.get(source);
      const asked = askedAgain(visit, signals);
      if (refusal && asked !== undefined && isReturn(refusal, visit, asked, cookies)) {
        found.push({
          visit: isoOf(visit.startedAt),
          at: isoOf(asked),
          refusedVisit: isoOf(refusal.visit.startedAt),
          refusedAt: isoOf(refusal.at),
          ...speakerOf(signals[0]!),
        });
        refusals.delete(source);
      }
      remember(refusals, source, visit, signals);
    }
  }
  return found;
}

function speakerOf({ standard, detail: { manager } }: ConsentSignal): Pick<ReturnEvidence, 'standard' | 'manager'> {
  return { standard, ...(manager !== undefined && { manager: { key: manager, name: managerName(manager) } }) };
}

/** When a source that knows of no answer at first was seen to ask. */
function askedAgain({ banner }: Visit, signals: readonly ConsentSignal[]): Instant | undefined {
  const [first] = signals;
  if (first?.choice !== 'undecided') return undefined;
  return isShown(first) ? first.at : banner?.at;
}

type Cookies = ReadonlyMap<VisitId, readonly CookieSeen[]>;

function isReturn(refusal: Refusal, visit: Visit, asked: Instant, cookies: Cookies): boolean {
  return asked - refusal.at <= REMEMBERED && !wereCookiesCleared(refusal.visit, visit, cookies);
}

/** The last answer that a source held in a visit: a refusal is remembered, any other answer ends one. */
function remember(
  refusals: Map<string, Refusal>,
  source: string,
  visit: Visit,
  signals: readonly ConsentSignal[],
): void {
  const last = signals.findLast(({ choice }) => ANSWERS.includes(choice));
  const state = sourcesAt(signals, Number.POSITIVE_INFINITY)[0];
  if (!last || !state) return;
  if (state.choice === 'refused') refusals.set(source, { visit, at: last.at });
  else refusals.delete(source);
}

/** Whether a cookie that the first visit saw kept, and that had not run out, was set in the second as if it had not been there. */
function wereCookiesCleared(first: Visit, second: Visit, cookies: Cookies): boolean {
  const cookiesOf = ({ id }: Visit) => cookies.get(id) ?? [];
  const lasting = cookiesOf(first).filter((cookie) => isLasting(cookie, second.startedAt));
  const anew = cookiesOf(second).filter(({ setAt, heldBefore }) => setAt !== undefined && !heldBefore);
  return anew.some(({ name, domain }) => lasting.some((one) => one.name === name && one.domain === domain));
}

/** Of the site's own domain: requests to it would have carried it, and those of known trackers are watched for that. */
function isLasting({ party, tracker, kept, setAt, lifetime }: CookieSeen, until: Instant): boolean {
  if (party !== 'first' || tracker === undefined || !kept || setAt === undefined) return false;
  return typeof lifetime === 'number' && setAt + lifetime * 1000 > until;
}
