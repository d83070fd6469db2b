// What a page's own records say of an answer while it is being given: Candor's own reading, not the word of whoever clicked.

import { currentChoice } from '../core/consent/timeline.ts';
import type { BannerAnswer, ConsentSignal } from '../core/model.ts';

/** `yes`: the page states what was answered. `no`: it states the opposite. */
type Says = 'yes' | 'no' | undefined;

export interface Listening {
  /** Resolves as soon as the page states either, or after so many milliseconds. */
  within(milliseconds: number): Promise<Says>;
  stop(): void;
}

export interface BannerRecords {
  /** From now on, of what a tab states. Across a new load of its page: some sites load theirs anew once they are answered. */
  listen(tabId: number, answer: BannerAnswer['answer']): Listening;
  heard(tabId: number, signals: readonly ConsentSignal[]): void;
}

const wanted = { refuse: 'refused', accept: 'accepted' } as const;
const opposite = { refuse: 'accepted', accept: 'refused' } as const;

/** `wait` resolves after so many milliseconds. */
export function createBannerRecords(wait: (milliseconds: number) => Promise<void>): BannerRecords {
  const listening = new Map<number, (signals: readonly ConsentSignal[]) => void>();
  return {
    listen(tabId, answer) {
      let said: ConsentSignal[] = [];
      let says: Says;
      let tell: () => void = () => undefined;
      listening.set(tabId, (signals) => {
        said = [...said, ...signals];
        const choice = currentChoice(said);
        if (choice === wanted[answer]) says = 'yes';
        else if (choice === opposite[answer]) says = 'no';
        else says = undefined;
        if (says !== undefined) tell();
      });
      return {
        async within(milliseconds) {
          const heard = new Promise<void>((resolve) => {
            tell = resolve;
          });
          if (says === undefined) await Promise.race([heard, wait(milliseconds)]);
          return says;
        },
        stop: () => void listening.delete(tabId),
      };
    },
    heard: (tabId, signals) => listening.get(tabId)?.(signals),
  };
}
