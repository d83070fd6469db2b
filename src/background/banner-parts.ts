// What answering banners stands on: who speaks, what is known of a tab, and what the rest of the background does for it.

import type { AutoConsentRuleStep, CompactCMPRuleset } from '@duckduckgo/autoconsent';
import type { BannerAnswer, BannerSeen, Instant, Site } from '../core/model.ts';

export interface Frame {
  tabId: number;
  frameId: number;
}

/** Who speaks, as the browser tells it. */
export interface Speaker extends Page {
  url: string;
  /** Of the page that the frame is in. */
  site: Site;
}

export interface Page extends Frame {
  documentId?: string;
  /** Absent where the browser did not say. */
  isPrivate?: boolean;
}

interface OpenBanner {
  frameId: number;
  rule: string;
  at: Instant;
}

/** What is known of a tab's page. */
export interface TabBanner {
  since: Instant;
  documentId?: string;
  isPrivate?: boolean;
  /** Seen open last. */
  open?: OpenBanner;
  answered?: BannerAnswer;
}

export interface BannerParts {
  now(): Instant;
  wait(milliseconds: number): Promise<void>;
  /** Whether Candor records. */
  allowed(): Promise<boolean>;
  refusesAll(): Promise<boolean>;
  /** Keeps what was seen of the page's visit. */
  note(page: TabBanner & { tabId: number }, banner: BannerSeen): void;
  rulesFor(url: string, isOutermost: boolean): CompactCMPRuleset;
  isOfKnownSite(url: string): boolean;
  mayAskInFrame(url: string): boolean;
  snippetOf(name: string): (() => unknown) | undefined;
  acceptingSteps(rule: string): AutoConsentRuleStep[] | undefined;
  /** See platform/banner-script.ts. */
  inject(frame: Frame): Promise<void>;
  call(frame: Frame, func: (...args: never[]) => unknown, args?: unknown[]): Promise<unknown>;
  ask(frame: Frame, message: object): Promise<unknown>;
  innerFrames(tabId: number): Promise<{ frameId: number; url: string }[]>;
  shownDocument(tabId: number): Promise<string | undefined>;
}
