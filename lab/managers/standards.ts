// The lab's pages that ask by a standard's interface, and what each answer is to be, of the standard and of the page.

import type { Choice, ConsentCategory, ConsentStandard } from '../../src/core/model.ts';

export interface StandardAnswer {
  /** CSS selectors of what to press, in order. */
  press: string[];
  /** As the standard says it. */
  says: Choice;
  /** Of the page: of who speaks of a part, what is left of it. */
  choice: Choice;
  categories?: ConsentCategory[];
  purposes?: number[];
}

export interface AskingPage {
  standard: ConsentStandard;
  page: string;
  /** A selector of its question. */
  asks: string;
  /** Where its question is in a frame. */
  inFrame?: true;
  /** Before an answer. */
  before: { says: Choice; choice: Choice };
  answers: Record<'accepted' | 'refused' | 'partial', StandardAnswer>;
}

const press = (answer: string) => [`#ask-${answer}`];
const each = (names: readonly string[], allowed: readonly string[]): ConsentCategory[] =>
  names.map((name) => ({ name, allowed: allowed.includes(name) }));
const undecided = { says: 'undecided', choice: 'undecided' } as const;

const OF_USNAT = ['usnat Sale', 'usnat Sharing', 'usnat TargetedAdvertising'];
const OF_GOOGLE = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'];

const googleAnswers: AskingPage['answers'] = {
  accepted: { press: press('accepted'), says: 'accepted', choice: 'accepted', categories: each(OF_GOOGLE, OF_GOOGLE) },
  refused: { press: press('refused'), says: 'refused', choice: 'refused', categories: each(OF_GOOGLE, []) },
  partial: {
    press: press('partial'),
    says: 'partial',
    choice: 'partial',
    categories: each(OF_GOOGLE, ['analytics_storage']),
  },
};

const ALL = Array.from({ length: 11 }, (_, index) => index + 1);

export const askingPages: readonly AskingPage[] = [
  {
    standard: 'gpp',
    page: '/gpp',
    asks: '#ask',
    before: undecided,
    answers: {
      accepted: {
        press: press('accepted'),
        says: 'not-asked',
        choice: 'unknown',
        categories: each(OF_USNAT, OF_USNAT),
      },
      refused: { press: press('refused'), says: 'refused', choice: 'partial', categories: each(OF_USNAT, []) },
      partial: {
        press: press('partial'),
        says: 'partial',
        choice: 'partial',
        categories: each(OF_USNAT, OF_USNAT.slice(1)),
      },
    },
  },
  {
    standard: 'us-privacy',
    page: '/us-privacy',
    asks: '#ask',
    before: { says: 'not-asked', choice: 'unknown' },
    answers: {
      accepted: { press: press('accepted'), says: 'not-asked', choice: 'unknown' },
      refused: { press: press('refused'), says: 'refused', choice: 'partial' },
      // It knows no parts.
      partial: { press: press('partial'), says: 'refused', choice: 'partial' },
    },
  },
  {
    standard: 'google-consent-mode',
    page: '/google-consent-mode',
    asks: '#ask',
    before: undecided,
    answers: googleAnswers,
  },
  {
    standard: 'google-consent-mode',
    page: '/google-consent-mode-with-tag',
    asks: '#ask',
    before: undecided,
    answers: googleAnswers,
  },
  {
    standard: 'tcf',
    page: '/tcf-behind-frame',
    asks: '#cmp',
    inFrame: true,
    before: undecided,
    answers: {
      accepted: { press: ['#cmp-accept'], says: 'accepted', choice: 'accepted', purposes: ALL },
      refused: { press: ['#cmp-refuse'], says: 'refused', choice: 'refused', purposes: [] },
      partial: {
        press: ['#cmp-choose', '#cmp input[value="1"]', '#cmp input[value="7"]', '#cmp-save'],
        says: 'partial',
        choice: 'partial',
        purposes: [1, 7],
      },
    },
  },
];
