// How a person answers each real consent manager of the lab, and what its record then is to say.

import type { Page } from 'puppeteer-core';
import type { Choice, ConsentCategory } from '../../src/core/model.ts';

export interface Answer {
  /** CSS selectors of what to press, in order. */
  press: string[];
  choice: Choice;
  /** Absent where the record has none. */
  categories?: ConsentCategory[];
  status: string;
}

export interface RealManager {
  /** Key of the manager, as `src/core/consent/managers` has it. */
  key: string;
  /** Package and version are what a captured record says of its origin. */
  package: string;
  page: string;
  /** A selector of its question. */
  asks: string;
  answers: Partial<Record<'accepted' | 'refused' | 'partial' | 'dismissed', Answer>>;
}

const said = (yes: string[], no: string[], order: string[]): ConsentCategory[] =>
  order
    .filter((name) => yes.includes(name) || no.includes(name))
    .map((name) => ({ name, allowed: yes.includes(name) }));

function answersOf(
  order: string[],
  some: string[],
  press: { accepted: string[]; refused: string[]; partial: string[] },
): RealManager['answers'] {
  const rest = order.filter((name) => !some.includes(name));
  return {
    accepted: { press: press.accepted, choice: 'accepted', categories: said(order, [], order), status: 'chosen' },
    refused: { press: press.refused, choice: 'refused', categories: said([], order, order), status: 'chosen' },
    partial: { press: press.partial, choice: 'partial', categories: said(some, rest, order), status: 'chosen' },
  };
}

const purposes = Array.from({ length: 11 }, (_, index) => `${index + 1}`);

export const realManagers: readonly RealManager[] = [
  {
    key: 'klaro',
    package: 'klaro',
    page: '/klaro',
    asks: '#klaro .cookie-notice',
    answers: answersOf(['measure', 'ads'], ['measure'], {
      accepted: ['#klaro .cm-btn-success'],
      refused: ['#klaro .cn-decline'],
      partial: ['#klaro .cn-learn-more', '#service-item-measure', '#klaro .cm-btn-accept'],
    }),
  },
  {
    key: 'vanilla-cookieconsent',
    package: 'vanilla-cookieconsent',
    page: '/vanilla-cookieconsent',
    asks: '#cc-main .cm',
    answers: answersOf(['analytics', 'marketing'], ['analytics'], {
      accepted: ['#cc-main .cm [data-role="all"]'],
      refused: ['#cc-main .cm [data-role="necessary"]'],
      partial: [
        '#cc-main .cm [data-role="show"]',
        '#cc-main .section__toggle[value="analytics"]',
        '#cc-main .pm [data-role="save"]',
      ],
    }),
  },
  {
    key: 'tarteaucitron',
    package: 'tarteaucitronjs',
    page: '/tarteaucitron',
    asks: '#tarteaucitronAlertBig',
    answers: answersOf(['measure', 'ads'], ['measure'], {
      accepted: ['#tarteaucitronPersonalize2[data-listens]'],
      refused: ['#tarteaucitronAllDenied2[data-listens]'],
      partial: ['#tarteaucitronCloseAlert[data-listens]', '#measureAllowed', '#adsDenied'],
    }),
  },
  {
    key: 'osano-cookieconsent',
    package: 'cookieconsent',
    page: '/osano-cookieconsent',
    asks: '.cc-window',
    answers: {
      accepted: { press: ['.cc-allow'], choice: 'accepted', status: 'chosen' },
      refused: { press: ['.cc-deny'], choice: 'refused', status: 'chosen' },
    },
  },
  {
    key: 'osano-cookieconsent',
    package: 'cookieconsent',
    page: '/osano-cookieconsent-notice',
    asks: '.cc-window',
    answers: { dismissed: { press: ['.cc-dismiss'], choice: 'unknown', status: 'dismissed' } },
  },
  {
    key: 'orejime',
    package: 'orejime',
    page: '/orejime',
    asks: '.orejime-Banner',
    answers: answersOf(['measure', 'ads'], ['measure'], {
      accepted: ['.orejime-Banner-saveButton'],
      refused: ['.orejime-Banner-declineButton'],
      partial: ['.orejime-Banner-learnMoreButton', '#orejime-purpose-measure', '.orejime-Modal-saveButton'],
    }),
  },
  {
    key: 'c15t',
    package: 'c15t',
    page: '/c15t',
    asks: '#ask',
    answers: answersOf(['functionality', 'measurement', 'experience', 'marketing'], ['measurement'], {
      accepted: ['#ask-all'],
      refused: ['#ask-none'],
      partial: ['#ask-some'],
    }),
  },
  {
    key: 'tc-string',
    package: '@iabtcf/core',
    page: '/tcf',
    asks: '#cmp',
    answers: {
      ...answersOf(purposes, ['1', '7'], {
        accepted: ['#cmp-accept'],
        refused: ['#cmp-refuse'],
        partial: ['#cmp-choose', '#cmp input[value="1"]', '#cmp input[value="7"]', '#cmp-save'],
      }),
      // It claims every legitimate interest until these are refused one by one, as its string did before the question was answered.
      refused: { press: ['#cmp-refuse'], choice: 'unknown', status: 'not-told' },
    },
  },
];

/**
 * Presses one after the other, each as soon as it is there; inputs may lie under their labels, so that only the page can press them.
 * Resolves to the instant of the last.
 */
export async function press(page: Page, selectors: readonly string[]): Promise<number> {
  let at = 0;
  for (const selector of selectors) {
    await page.waitForSelector(selector, { timeout: 20_000 });
    at = await page.$eval(selector, (element) => {
      const now = Date.now();
      (element as HTMLElement).click();
      return now;
    });
  }
  return at;
}
