// Entries of a timeline → sentences. They are the pages' own (public/_locales), so that a report on paper says what the popup says; who shows
// them brings the language.

import type english from '../../../public/_locales/en/messages.json';
import type { BannerAnswer } from '../model.ts';
import { type Relation, relationOf } from './relation.ts';
import type { After, Answered, AnswerRead, LaterContact, TimelineEntry, VisitTimeline } from './types.ts';

type Key = keyof typeof english & string;
type PluralKey = Key extends infer Each ? (Each extends `${infer Stem}_other` ? Stem : never) : never;

/** Sentences in somebody's language. */
export interface Speech {
  t(key: Key, ...substitutions: (string | number)[]): string;
  plural(key: PluralKey, count: number, ...substitutions: (string | number)[]): string;
  duration(milliseconds: number): string;
  day(at: string): string;
}

export interface Sentence {
  words: string;
  /** `attention`: before an answer, or against a refusal. `contradiction`: told otherwise. */
  tone?: 'attention' | 'contradiction';
}

/** What happened, and what more is known of it. */
export interface EntrySentences {
  what: Sentence;
  more: Sentence[];
}

const answered = {
  refused: 'timeline_refused',
  accepted: 'timeline_accepted',
  partial: 'timeline_partial',
  unknown: 'timeline_answered',
} as const;

const answeredBefore = {
  refused: 'timeline_refusedBefore',
  accepted: 'timeline_acceptedBefore',
  partial: 'timeline_partialBefore',
} as const;

const stated = {
  refused: 'timeline_refusedStated',
  accepted: 'timeline_acceptedStated',
  partial: 'timeline_partialStated',
} as const;

const after = {
  refused: 'timeline_afterRefused',
  accepted: 'timeline_afterAccepted',
  partial: 'timeline_afterPartial',
  unknown: 'timeline_afterUnknown',
} as const;

const givenBy: Record<BannerAnswer['by'], 'timeline_byClick' | 'timeline_bySetting' | 'timeline_byAudit'> = {
  click: 'timeline_byClick',
  setting: 'timeline_bySetting',
  audit: 'timeline_byAudit',
};

const related = {
  opened: 'timeline_sinceOpened',
  asked: 'timeline_sinceAsked',
  answered: 'timeline_sinceAnswered',
} as const;

/** An entry as a person reads it. */
export function entrySentences(timeline: VisitTimeline, entry: TimelineEntry, say: Speech): EntrySentences {
  const only = (words: string, tone?: Sentence['tone']): EntrySentences => ({
    what: { words, ...(tone && { tone }) },
    more: [],
  });
  switch (entry.kind) {
    case 'answered-before':
      return {
        ...only(say.t(answeredBefore[entry.choice])),
        more: entry.at === undefined ? [] : [{ words: say.t('timeline_recordedOn', say.day(entry.at)) }],
      };
    case 'opened':
      return only(say.t(timeline.complete ? 'timeline_opened' : 'timeline_openedUnseen'));
    case 'asked':
      return only(say.t(entry.again ? 'timeline_askedAgain' : 'timeline_asked'));
    case 'not-asked':
      return only(say.t('timeline_notAsked'));
    case 'contacts': {
      const { organizations, unsure } = entry;
      if (unsure) return only(say.plural('timeline_unsure', organizations.length, organizations[0]!.name));
      const words = say.plural('timeline_contacts', organizations.length, organizations[0]!.name);
      return only(words, isBeforeAnswer(timeline) ? 'attention' : undefined);
    }
    case 'answered':
      return { ...only(say.t(answered[entry.choice])), more: aboutAnswer(entry, say) };
    case 'stated':
      return only(say.t(stated[entry.choice]));
    case 'answer-failed':
      return only(say.t('timeline_failed'));
    case 'after':
      return afterSentences(timeline, entry, say);
    case 'left':
      return only(say.t('timeline_left'));
    default:
      return entry satisfies never;
  }
}

/** `1.2 s before you answered`; undefined where that is not known. `at`: of something in the entry that happened at another time. */
export function relationWords(
  timeline: VisitTimeline,
  entry: TimelineEntry,
  say: Speech,
  at = entry.at,
): string | undefined {
  const relation = relationOf(timeline, entry, at);
  return relation && spanWords(relation, say);
}

function spanWords({ to, milliseconds }: Relation, say: Speech): string {
  const span = say.duration(Math.abs(milliseconds));
  return milliseconds < 0 ? say.t('timeline_beforeAnswer', span) : say.t(related[to], span);
}

/** What an organization was told while an answer was in force, and what else is known of it. */
export function laterSentences(
  timeline: VisitTimeline,
  { choice }: After,
  { first, settling, told }: LaterContact,
  say: Speech,
): Sentence[] {
  return [
    ...(first && !isAnsweredBefore(timeline) ? [{ words: say.t('timeline_oneFirst') }] : []),
    ...(settling ? [{ words: say.t('timeline_oneSettling') }] : []),
    ...(told.includes('refused') ? [{ words: say.t('timeline_oneToldRefused') }] : []),
    ...(told.includes('accepted') ? [{ words: say.t('timeline_oneToldAccepted'), ...otherwise(choice) }] : []),
  ];
}

/** Nobody has answered by then, and there was something to answer. */
function isBeforeAnswer({ entries }: VisitTimeline): boolean {
  return entries.some(({ kind }) => kind === 'asked' || kind === 'answered');
}

function aboutAnswer({ answeredBy, outcome, contradicted }: Answered, say: Speech): Sentence[] {
  return [
    ...(answeredBy === 'person' ? [] : [{ words: say.t(givenBy[answeredBy]) }]),
    ...(outcome === 'unconfirmed' ? [{ words: say.t('timeline_unconfirmed') }] : []),
    ...(contradicted ? [{ words: say.t('timeline_contradicted'), tone: 'contradiction' as const }] : []),
  ];
}

function afterSentences(timeline: VisitTimeline, { choice, organizations }: After, say: Speech): EntrySentences {
  const number = (is: (one: LaterContact) => boolean) => organizations.filter(is).length;
  const first = isAnsweredBefore(timeline) ? 0 : number((one) => one.first === true);
  const settling = number((one) => one.settling === true);
  const refused = number(({ told }) => told.includes('refused'));
  const accepted = number(({ told }) => told.includes('accepted'));
  return {
    what: {
      words: say.plural(after[choice], organizations.length, organizations[0]!.name),
      ...(choice === 'refused' && { tone: 'attention' }),
    },
    more: [
      ...(first > 0 ? [{ words: say.plural('timeline_first', first) }] : []),
      ...(settling > 0 ? [{ words: say.plural('timeline_settling', settling) }] : []),
      ...(refused > 0 ? [{ words: say.plural('timeline_toldRefused', refused) }] : []),
      ...(accepted > 0 ? [{ words: say.plural('timeline_toldAccepted', accepted), ...otherwise(choice) }] : []),
    ],
  };
}

/** Then all are met for the first time after it, which need not be said. */
function isAnsweredBefore({ entries }: VisitTimeline): boolean {
  return !entries.some(({ kind }) => kind === 'contacts' || kind === 'answered' || kind === 'stated');
}

/** To tell that somebody agreed who refused is to tell otherwise. */
function otherwise(choice: AnswerRead): Pick<Sentence, 'tone'> {
  return choice === 'refused' ? { tone: 'contradiction' } : {};
}

/** What the entries cannot say. */
export function unknownsOf(timeline: VisitTimeline, say: Speech): string[] {
  const { choice, contradicted, entries, backgroundOrganizations } = timeline;
  const silent =
    choice === 'unknown' && !contradicted && !entries.some(({ kind }) => kind === 'answered' || kind === 'asked');
  return [
    ...(silent ? [say.t('timeline_silent')] : []),
    ...(contradicted ? [say.t('timeline_contradicted')] : []),
    ...(backgroundOrganizations ? [say.plural('timeline_background', backgroundOrganizations)] : []),
  ];
}
