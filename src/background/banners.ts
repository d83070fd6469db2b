// Questions for consent: which tab's page asks one that Candor can answer, and answering it for the person. What is known of a tab outlives the
// worker; whether a question is still open is asked of the page each time, since the person may have answered it there.

import { parseBannerSaid } from '../core/banners/said.ts';
import type { BannerAnswered, BannerState } from '../core/contract.ts';
import type { BannerAnswer, ConsentSignal, Instant } from '../core/model.ts';
import { pressAndSee } from './banner-answer.ts';
import { createDialogs } from './banner-dialogs.ts';
import type { BannerParts, Frame, Page, Speaker, TabBanner } from './banner-parts.ts';
import { createBannerRecords } from './banner-record.ts';

export interface Banners {
  restore(tabs: Map<number, TabBanner>): void;
  /** The page has signs of a consent manager. */
  watch(page: Page): Promise<void>;
  /** A document opens in a frame of a page, or the page itself. */
  opened(document: Page & { url: string }): Promise<void>;
  /** The script in a frame says something; resolves to what it asked for. */
  said(raw: unknown, speaker: Speaker): Promise<unknown>;
  heard(tabId: number, signals: readonly ConsentSignal[]): void;
  state(tabId: number): Promise<BannerState>;
  answer(tabId: number, answer: BannerAnswer['answer'], by: BannerAnswer['by']): Promise<BannerAnswered>;
  reopen(tabId: number): Promise<boolean>;
  /** A tab shows another document, from this moment. */
  left(tabId: number, at: Instant): void;
  closed(tabId: number): void;
  forget(): void;
}

/** Milliseconds that a page gets to say whether its question is open. */
const SAYS_WITHIN = 2_000;
/** Calls in the page's world and openings told of that one page gets in so many milliseconds; a whole look of all rules makes some 130 calls. */
const MOST_SAID = 600;
const IN = 60_000;
/** Milliseconds in which the setting refuses a site's banner in one tab once: a site that asks again at once is not answered in a circle. */
const ONCE_IN = 60_000;

export function createBanners(parts: BannerParts): Banners {
  const { now, wait, ask } = parts;
  let tabs = new Map<number, TabBanner>();
  const records = createBannerRecords(wait);
  const dialogs = createDialogs(parts.call);
  const answering = new Map<number, Promise<BannerAnswered>>();
  const said = new Map<number, { since: Instant; times: number }>();
  /** When the setting last refused, by tab, site and rule. */
  const refusedAt = new Map<string, Instant>();

  async function inject(frame: Frame): Promise<void> {
    // The frame may be gone, or be one that the browser lets nobody into.
    await parts.inject(frame).catch(() => undefined);
  }

  /** Tells the script in the page itself; nobody hears where it is gone. */
  const tell = (tabId: number, kind: string) => void ask({ tabId, frameId: 0 }, { kind }).catch(() => undefined);
  const lookAgain = (tabId: number) => tell(tabId, 'banner.look');

  async function watch({ tabId, frameId, documentId, isPrivate }: Page): Promise<void> {
    if (frameId !== 0 || !(await parts.allowed())) return;
    if (tabs.has(tabId)) {
      lookAgain(tabId);
      return;
    }
    tabs.set(tabId, {
      since: now(),
      ...(isPrivate !== undefined && { isPrivate }),
      ...(documentId !== undefined && { documentId }),
    });
    // A page speaks a last time as it is left, when its tab may show the next.
    const shown = await parts.shownDocument(tabId).catch(() => documentId);
    if (shown !== documentId && shown !== undefined && documentId !== undefined) {
      tabs.delete(tabId);
      return;
    }
    await inject({ tabId, frameId: 0 });
    lookAgain(tabId);
    const inner = await parts.innerFrames(tabId).catch(() => []);
    await Promise.all(inner.map(({ frameId, url }) => frameOpened({ tabId, frameId }, url)));
  }

  async function opened(document: Page & { url: string }): Promise<void> {
    if (document.frameId !== 0) await frameOpened(document, document.url);
    else if (parts.isOfKnownSite(document.url)) await watch(document);
  }

  async function frameOpened({ tabId, frameId }: Frame, url: string): Promise<void> {
    if (tabs.has(tabId) && parts.mayAskInFrame(url)) await inject({ tabId, frameId });
  }

  function mayStillSay(tabId: number): boolean {
    const before = said.get(tabId);
    const isRecent = before !== undefined && now() - before.since < IN;
    const { since, times } = isRecent ? before : { since: now(), times: 0 };
    said.set(tabId, { since, times: times + 1 });
    return times < MOST_SAID;
  }

  async function take(raw: unknown, speaker: Speaker): Promise<unknown> {
    const saying = parseBannerSaid(raw);
    const { tabId, frameId } = speaker;
    if (!saying || !(await parts.allowed()) || !tabs.has(tabId) || !mayStillSay(tabId)) return undefined;
    switch (saying.kind) {
      case 'ready':
        return parts.rulesFor(speaker.url, frameId === 0);
      case 'evaluate': {
        const snippet = parts.snippetOf(saying.snippet);
        return snippet ? Boolean(await parts.call(speaker, snippet).catch(() => false)) : false;
      }
      case 'open':
        foundOpen(speaker, saying.rule);
        return undefined;
      default:
        return saying satisfies never;
    }
  }

  function foundOpen({ tabId, frameId, site }: Speaker, rule: string): void {
    const page = tabs.get(tabId)!;
    const { open } = page;
    const at = open?.frameId === frameId && open.rule === rule ? open.at : now();
    tabs.set(tabId, { ...page, open: { frameId, rule, at } });
    parts.note({ tabId, ...page }, { rule, at });
    void refuseBySetting(tabId, `${site} ${rule}`);
  }

  async function refuseBySetting(tabId: number, question: string): Promise<void> {
    if (!(await parts.refusesAll())) return;
    const at = now();
    const key = `${tabId} ${question}`;
    const last = refusedAt.get(key);
    if (last !== undefined && at - last < ONCE_IN) return;
    refusedAt.set(key, at);
    await answer(tabId, 'refuse', 'setting');
  }

  /** The frame and the rule of a question that the page says is open. */
  async function openIn(tabId: number): Promise<TabBanner['open']> {
    const open = tabs.get(tabId)?.open;
    if (!open) return undefined;
    const isOpen = ask({ tabId, frameId: open.frameId }, { kind: 'banner.isOpen' }).catch(() => false);
    return (await Promise.race([isOpen, wait(SAYS_WITHIN)])) === true ? open : undefined;
  }

  async function state(tabId: number): Promise<BannerState> {
    const page = tabs.get(tabId);
    if (!page) return { watched: false };
    const answered = page.answered && { answered: page.answered };
    if (answering.has(tabId)) return { watched: true, answering: true, ...answered };
    if (!page.open) lookAgain(tabId);
    const open = await openIn(tabId);
    if (open) return { watched: true, open: open.rule, ...answered };
    const manager = await dialogs.find(tabId);
    return { watched: true, ...answered, ...(manager !== undefined && { reopens: manager }) };
  }

  function answer(tabId: number, what: BannerAnswer['answer'], by: BannerAnswer['by']): Promise<BannerAnswered> {
    const already = answering.get(tabId);
    if (already) return already;
    const done = answerOpen(tabId, what, by).finally(() => answering.delete(tabId));
    answering.set(tabId, done);
    return done;
  }

  async function answerOpen(
    tabId: number,
    what: BannerAnswer['answer'],
    by: BannerAnswer['by'],
  ): Promise<BannerAnswered> {
    const open = await openIn(tabId);
    const page = tabs.get(tabId);
    if (!open || !page) return { outcome: 'nothing-open' };
    const steps = what === 'accept' ? parts.acceptingSteps(open.rule) : undefined;
    const listening = records.listen(tabId, what);
    let pressedAt = now();
    const seen = await pressAndSee({ answer: what, ...(steps && { steps }) }, listening, {
      wait,
      ask: (message) =>
        ask({ tabId, frameId: open.frameId }, message).finally(() => {
          pressedAt = now();
        }),
      lookAtRecords: () => tell(tabId, 'banner.lookAtRecords'),
    }).finally(listening.stop);
    const given: BannerAnswer = { answer: what, by, at: pressedAt, ...seen };
    parts.note({ tabId, ...page }, { rule: open.rule, at: open.at, answer: given });
    const after = tabs.get(tabId);
    if (after) tabs.set(tabId, { ...after, answered: given });
    return given;
  }

  return {
    restore(restored) {
      tabs = restored;
    },
    watch,
    opened,
    said: take,
    heard: records.heard,
    state,
    answer,
    async reopen(tabId) {
      if (!tabs.has(tabId)) return false;
      const opened = await dialogs.open(tabId);
      lookAgain(tabId);
      return opened;
    },
    left(tabId, at) {
      const page = tabs.get(tabId);
      if (!page || page.since >= at) return;
      tabs.delete(tabId);
      said.delete(tabId);
    },
    closed(tabId) {
      tabs.delete(tabId);
      said.delete(tabId);
      for (const key of refusedAt.keys()) if (key.startsWith(`${tabId} `)) refusedAt.delete(key);
    },
    forget() {
      tabs.clear();
      said.clear();
    },
  };
}
