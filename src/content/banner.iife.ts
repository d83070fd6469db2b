// Isolated world, only where something suggests a consent manager: looks for its question with autoconsent's rules, and answers it when the
// background says so. Looking changes nothing in the page. All that autoconsent would send is translated here; its code strings are not passed on.

import AutoConsent, { type AutoConsentRuleStep, type CompactCMPRuleset } from '@duckduckgo/autoconsent';
import { bannerConfig } from './banner-config.ts';
import { isSeen, ruleOf } from './banner-seen.ts';
import { ownWorld } from './own-world.ts';
import { runtime } from './runtime.ts';

/** What the background asks. */
type Asked =
  | { kind: 'banner.look' }
  | { kind: 'banner.isOpen' }
  /** The answer may have been given in a frame of this page. */
  | { kind: 'banner.lookAtRecords' }
  | { kind: 'banner.answer'; answer: 'refuse' | 'accept'; steps?: AutoConsentRuleStep[] };

/** Milliseconds between the rule's tests of what it did: sites write their records in their own time. */
const TEST_AGAIN = 500;
const MOST_TESTS = 4;
/** Milliseconds between looks at whether a question has appeared, and how many there are. */
const LOOK_AGAIN = 250;
const MOST_LOOKS = 12;

class Banners extends AutoConsent {
  #looking = false;

  /** Looks once more, unless it has no rules yet. */
  again(): void {
    if (this.state.lifecycle !== 'waitingForInitResponse') this.start();
  }

  /** Autoconsent calls this when it has its rules. One look at a time. */
  override start(): void {
    if (this.#looking) return;
    this.#looking = true;
    requestIdleCallback(
      () =>
        void this._start().finally(() => {
          this.#looking = false;
        }),
      { timeout: 500 },
    );
  }
}

if (!ownWorld.candorLooksForBanners) {
  ownWorld.candorLooksForBanners = true;
  watch();
}

function watch(): void {
  const banners = new Banners(async (message) => {
    switch (message.type) {
      case 'init': {
        const compact = (await say({ kind: 'ready' })) as CompactCMPRuleset | undefined;
        // Nobody answers where Candor is paused.
        if (compact) banners.initialize(bannerConfig as never, { autoconsent: [], compact });
        return;
      }
      case 'eval': {
        const result = await say({ kind: 'evaluate', id: message.id, snippet: message.snippetId });
        await banners.receiveMessageCallback({ type: 'evalResp', id: message.id, result });
        return;
      }
      case 'popupFound':
        // Autoconsent notes which rule it was after it has said so.
        setTimeout(() => void sayOnceSeen(banners));
    }
  });

  runtime().onMessage.addListener((message, _, respond) => {
    const asked = message as Asked;
    if (asked.kind === 'banner.look') banners.again();
    if (asked.kind === 'banner.lookAtRecords') ownWorld.candorLooks?.();
    if (asked.kind === 'banner.isOpen') void isOpen(banners).then(respond);
    if (asked.kind === 'banner.answer') void answer(banners, asked).then(respond);
    return asked.kind === 'banner.isOpen' || asked.kind === 'banner.answer';
  });
}

/** Questions may fade in. */
async function sayOnceSeen(banners: Banners): Promise<void> {
  for (let turn = 0; turn < MOST_LOOKS; turn += 1) {
    const { foundCmp } = banners;
    if (foundCmp && isSeen(banners)) return void say({ kind: 'open', rule: foundCmp.name });
    await wait(LOOK_AGAIN);
  }
}

/** A banner that came late, or was opened again, is looked for by the way. */
async function isOpen(banners: Banners): Promise<boolean> {
  const open = ((await banners.foundCmp?.detectPopup().catch(() => false)) ?? false) && isSeen(banners);
  if (!open) banners.again();
  return open;
}

async function answer(banners: Banners, { answer, steps }: Extract<Asked, { kind: 'banner.answer' }>): Promise<object> {
  const { foundCmp } = banners;
  if (!foundCmp) return { clicked: false, clicks: 0 };
  const before = banners.state.clicks;
  const clicked = answer === 'refuse' ? await banners.doOptOut() : await accept(banners, steps);
  const clicks = banners.state.clicks - before;
  if (!clicked || answer === 'accept' || !foundCmp.hasSelfTest) return { clicked, clicks };
  return { clicked, clicks, tested: await passes(banners) };
}

/** Rules that are written down do not come with the steps by which they accept; those that are code know how. */
async function accept(banners: Banners, steps: AutoConsentRuleStep[] | undefined): Promise<boolean> {
  const rule = ruleOf(banners.foundCmp);
  if (rule) {
    if (!steps) return false;
    Object.assign(rule, { optIn: steps });
  }
  return banners.doOptIn();
}

async function passes(banners: Banners): Promise<boolean> {
  for (let turn = 1; ; turn += 1) {
    if (await banners.doSelfTest()) return true;
    if (turn === MOST_TESTS) return false;
    await wait(TEST_AGAIN);
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Undefined where there is nobody to ask: the extension is being updated or removed. */
function say(data: object): Promise<unknown> {
  return runtime()
    .sendMessage({ kind: 'banner.said', data })
    .catch(() => undefined);
}
