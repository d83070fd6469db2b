// What was typed into the pages that are open, as digests under a key of each tab's own: in the worker's memory, and nowhere else. When the
// browser stops the worker they are gone; what is sent before the page tells them again is then not observed.

import type { Instant, TypedForm, TypedWhen } from '../core/model.ts';
import type { FindTyped } from '../core/typed/found.ts';
import { type KeyedDigest, keyedDigest, proofOf } from '../core/typed/keyed.ts';
import { piecesOf } from '../core/typed/pieces.ts';
import { parseTypedReport, type TypedReport } from '../core/typed/report.ts';
import type { RequestSeen } from '../core/visits/events.ts';

/** Milliseconds that a value is looked for. */
export const HOLDS_FOR = 30 * 60_000;
/** Milliseconds that a request waits: what was typed is told half a second after the last key, and trackers may be faster. The popup waits longer. */
export const WAITS_FOR = 1_000;
/** Milliseconds after a page is left in which its last beacons come. */
export const LINGERS_FOR = 2_000;
/** Tabs with something typed, values of one tab, and requests that wait: of more, the oldest are forgotten; further requests do not wait. */
export const MOST_TABS = 50;
export const MOST_VALUES = 12;
export const MOST_WAITING = 64;
/** Texts digested for one request, and characters taken apart for it: some microseconds each, and some milliseconds in all. */
export const MOST_DIGESTED = 1_000;
export const MOST_CHARACTERS = 256 * 1024;
/** Milliseconds by which a page's clock and the browser's may differ. What is that close is not said to be before anything. */
const CLOCKS_DIFFER = 20;

interface Value extends Pick<TypedReport, 'kind' | 'pressedAt' | 'submittedAt'> {
  digests: ReadonlyMap<string, TypedForm>;
  lengths: ReadonlySet<number>;
  /** In a frame: whether the form around it was sent, another document knows. */
  inFrame: boolean;
  until: Instant;
}

interface Tab {
  key: string;
  digest: KeyedDigest;
  proof: string;
  /** The one that was told of longest ago first. */
  values: Map<string, Value>;
  /** Somebody waits to forget them. */
  expiring: boolean;
  /** What is sent after this is another page's. */
  until: Instant;
}

export interface Surroundings {
  /** Resolves to whether anything may be looked for. */
  allowed(): Promise<boolean>;
  now(): Instant;
  wait(milliseconds: number): Promise<void>;
  newKey(): string;
}

export interface TypedValues {
  /** The key for what is typed in a tab; from now on its requests are looked at. */
  keyOf(tabId: number): string;
  /**
   * Takes what a frame tells of a value; it is hostile until parsed. False for what is told under another key than the tab's, as by pages
   * that are older than this life of the worker: they have to ask for the key anew.
   */
  told(tabId: number, raw: unknown, inFrame: boolean): boolean;
  /** The tab shows another page, or none. */
  left(tabId: number): void;
  forget(tabId?: number): void;
  /** What looks for typed values in a request; undefined in tabs where nothing was typed. */
  sentIn(request: Pick<RequestSeen, 'tabId' | 'at'>): Promise<FindTyped | undefined> | undefined;
}

export function createTypedValues({ allowed, now, wait, newKey }: Surroundings): TypedValues {
  const tabs = new Map<number, Tab>();
  let waiting = 0;

  function forget(tabId?: number): void {
    for (const [id, tab] of tabs) {
      if (tabId !== undefined && id !== tabId) continue;
      tab.values.clear();
      tabs.delete(id);
    }
  }

  /** Forgets what is past its time, and comes back for the rest. */
  function expire(tab: Tab): void {
    for (const [id, { until }] of tab.values) if (until <= now()) tab.values.delete(id);
    const [oldest] = tab.values.values();
    tab.expiring = oldest !== undefined;
    if (oldest) void wait(oldest.until - now()).then(() => expire(tab));
  }

  async function inTime(tab: Tab, at: Instant): Promise<FindTyped | undefined> {
    if (waiting < MOST_WAITING) {
      waiting += 1;
      await wait(WAITS_FOR);
      waiting -= 1;
    }
    if (await allowed()) return at <= tab.until && tab.values.size > 0 ? findIn(tab, at) : undefined;
    forget();
    return undefined;
  }

  function tabOf(tabId: number): Tab {
    const known = tabs.get(tabId);
    if (known && known.until === Number.POSITIVE_INFINITY) return known;
    const key = newKey();
    const digest = keyedDigest(key);
    const until = Number.POSITIVE_INFINITY;
    const tab = { key, digest, proof: proofOf(digest), values: new Map(), expiring: false, until };
    tabs.delete(tabId);
    tabs.set(tabId, tab);
    if (tabs.size > MOST_TABS) forget(tabs.keys().next().value);
    return tab;
  }

  return {
    keyOf: (tabId) => tabOf(tabId).key,
    told(tabId, raw, inFrame) {
      const tab = tabOf(tabId);
      const report = parseTypedReport(raw);
      if (report?.proof !== tab.proof) return false;
      const { id } = report;
      const value = { ...merged(report, tab.values.get(id)), inFrame, until: now() + HOLDS_FOR };
      tab.values.delete(id);
      tab.values.set(id, value);
      if (tab.values.size > MOST_VALUES) tab.values.delete(tab.values.keys().next().value!);
      if (!tab.expiring) expire(tab);
      return true;
    },
    left(tabId) {
      const tab = tabs.get(tabId);
      if (!tab || tab.until < Number.POSITIVE_INFINITY) return;
      tab.until = now() + LINGERS_FOR;
      void wait(LINGERS_FOR + WAITS_FOR).then(() => {
        tab.values.clear();
        if (tabs.get(tabId) === tab) tabs.delete(tabId);
      });
    },
    forget,
    sentIn({ tabId, at }) {
      const tab = tabs.get(tabId);
      return tab && at <= tab.until ? inTime(tab, at) : undefined;
    },
  };
}

/** The first time that something was pressed or sent is the one that counts. */
function merged({ kind, digests, lengths, pressedAt, submittedAt }: TypedReport, known: Value | undefined) {
  const pressed = known?.pressedAt ?? pressedAt;
  const submitted = known?.submittedAt ?? submittedAt;
  return {
    kind,
    digests: new Map(digests),
    lengths: new Set(lengths),
    ...(pressed !== undefined && { pressedAt: pressed }),
    ...(submitted !== undefined && { submittedAt: submitted }),
  };
}

/** Looks for what was typed in the fields of one request. */
function findIn({ values, digest }: Tab, at: Instant): FindTyped {
  const all = [...values.values()].filter(({ until }) => at <= until);
  const lengths = new Set(all.flatMap((value) => [...value.lengths]));
  const shortest = Math.min(...lengths);
  let left = MOST_DIGESTED;
  let characters = MOST_CHARACTERS;
  return (text) => {
    // Nearly every field is too short to be anything of the kind.
    if (text.length < shortest || characters < text.length) return undefined;
    characters -= text.length;
    for (const piece of piecesOf(text)) {
      if (!lengths.has(piece.length) || left === 0) continue;
      left -= 1;
      const digested = digest(piece);
      for (const value of all) {
        const form = value.digests.get(digested);
        if (form !== undefined) return { kind: value.kind, form, when: whenOf(value, at) };
      }
    }
    return undefined;
  };
}

function whenOf({ pressedAt, submittedAt, inFrame }: Value, at: Instant): TypedWhen {
  if (submittedAt !== undefined && at >= submittedAt) return 'after-submission';
  const known = !inFrame && (pressedAt === undefined || at < pressedAt - CLOCKS_DIFFER);
  return known ? 'before-submission' : 'unknown';
}
