// The question for consent of the tab that the popup is about, live, and what the person wants done about it.

import { useEffect, useState } from 'preact/hooks';
import type { BannerState } from '../core/contract.ts';
import type { BannerAnswer } from '../core/model.ts';
import { ask } from '../platform/messages.ts';

/** Milliseconds between two questions: a banner may open, or be answered in the page. */
const ASK_EVERY = 1000;

/** What became of what the person wanted, where that is no answer. */
type Missed = 'nothing-open' | 'not-reopened' | 'no-reply';

export interface BannerView extends BannerState {
  /** Absent while nothing was wanted. */
  missed?: Missed;
}

export interface BannerActions {
  onRefuse: () => void;
  onReopen: () => void;
}

export function useBanner(tabId: number | undefined): BannerActions & { banner: BannerView | undefined } {
  const [state, setState] = useState<BannerState>();
  const [answered, setAnswered] = useState<BannerAnswer>();
  const [missed, setMissed] = useState<Missed>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (tabId === undefined) return undefined;
    let current = true;
    let timer: ReturnType<typeof setTimeout>;
    // One question at a time: the page may take a while to say.
    const read = async () => {
      const now = await ask('banner.state', { tabId }).catch(() => undefined);
      if (!current) return;
      setState((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      timer = setTimeout(read, ASK_EVERY);
    };
    void read();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [tabId]);

  async function refuse(tabId: number): Promise<void> {
    setBusy(true);
    const given = await ask('banner.answer', { tabId, answer: 'refuse', by: 'click' }).catch(() => undefined);
    // Kept here, too: where the site loads its page anew, the next page knows nothing of it.
    setAnswered(given && 'answer' in given ? given : undefined);
    if (given === undefined) setMissed('no-reply');
    else setMissed('answer' in given ? undefined : given.outcome);
    setState(await ask('banner.state', { tabId }).catch(() => undefined));
    setBusy(false);
  }

  async function reopen(tabId: number): Promise<void> {
    const opened = await ask('banner.reopen', { tabId }).catch(() => false);
    setMissed(opened ? undefined : 'not-reopened');
  }

  return {
    banner: state && {
      ...state,
      ...(busy && { answering: true }),
      ...(answered && { answered }),
      ...(missed !== undefined && { missed }),
    },
    onRefuse: () => void (tabId !== undefined && refuse(tabId)),
    onReopen: () => void (tabId !== undefined && reopen(tabId)),
  };
}
