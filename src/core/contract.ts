// Every message, in one place: kind → what goes in, what comes out. One interface per class of sender, since a page of ours may
// ask what a content script, which lives within a hostile page's reach, may not.

import type { DetailLevel, Theme } from './appearance.ts';
import type { GpcPromise } from './consent/gpc-promise.ts';
import type { SiteFacts } from './facts.ts';
import type { Merged, MergedTable } from './holdings/merge.ts';
import type { BannerAnswer, OrganizationKey, Region, Site, VisitId } from './model.ts';
import type { Pause, PauseChoice, Retention } from './recording.ts';
import type { Report, ReportScope } from './report/types.ts';
import type { NewLetter } from './rights/new-letter.ts';
import type { GuideState, OptOutName } from './rights/opted-out.ts';
import type { LetterChange } from './rights/requests.ts';
import type { SiteWay } from './rights/site-ways.ts';
import type { Span } from './span.ts';

/** What the extension's own pages, and the auditor through them, may ask of the background. */
export interface PageRequests {
  /** What Candor knows of a tab now. */
  'tab.state': { in: { tabId: number }; out: TabState };
  /** Stops recording, everywhere; `false` resumes it. */
  'recording.pause': { in: { pause: PauseChoice | false }; out: undefined };
  /** For how many days what was seen is kept. What is older goes at once. */
  'recording.keep': { in: { retention: Retention }; out: undefined };
  /** Whether nothing is to be recorded of a site; what is there stays. Rejects for what is no site, and where the list is full. */
  'site.ignore': { in: { site: Site; ignored: boolean }; out: undefined };
  /** Whether to watch what scripts do in pages. */
  'pageEvidence.watch': { in: { on: boolean }; out: undefined };
  /** Whether to keep the paths of pages that open from now on. Those that are kept stay. */
  'pagePaths.keep': { in: { on: boolean }; out: undefined };
  /** Deletes the paths that are kept, and nothing else of their visits. */
  'pagePaths.forget': { in: Record<string, never>; out: { visits: number } };
  /** How pages look: those of these that are given. Rejects for a language that Candor does not speak. */
  'look.choose': { in: { theme?: Theme; detail?: DetailLevel; language?: string }; out: undefined };
  /** Whether to send Global Privacy Control. Rejects with the browser's words where it refuses; then all is as it was. */
  'gpc.send': { in: { on: boolean }; out: undefined };
  /** Whether to leave a site out of it. Rejects for what cannot stand in the list, and where the list is full. */
  'gpc.except': { in: { site: Site; excepted: boolean }; out: undefined };
  /** Asks the site that a tab shows what it promises about it, over the network: only by a person's click. */
  'gpc.promise': { in: { tabId: number; site: Site }; out: GpcPromise };
  /** Where the person lives, as they say. */
  'region.say': { in: { region: Region }; out: undefined };
  /** Forgets a site, or everything. */
  'history.clear': { in: { site?: Site }; out: { visits: number } };
  /** Forgets what was seen of a collector on all sites, by its key; resolves to the number of requests to it. */
  'history.clearOrganization': { in: { organization: string }; out: { requests: number } };
  /** Forgets the visits that began in a span, such as a day. */
  'history.clearSpan': { in: Span; out: { visits: number } };
  /** A file of everything that another Candor held is about to be handed over. What was left of another one is dropped. */
  'holdings.begin': { in: Record<string, never>; out: { token: string } };
  /** Some rows of it. `fault` is the first that is no row of its table, counted from 0: then none is taken. Rejects where another file was begun. */
  'holdings.add': { in: { token: string; table: MergedTable; rows: readonly unknown[] }; out: { fault?: number } };
  /** All of it was handed over: it is added to what is here, or, where that fails, nothing of it. */
  'holdings.merge': { in: { token: string }; out: Merged };
  /** The share of it that is added by now, 0 to 1; undefined where it is not being added. */
  'holdings.progress': { in: { token: string }; out: { share: number } | undefined };
  /** It is done with, or not wanted after all. Resolves to what came of it if it was added, to undefined where nothing of it was. */
  'holdings.close': { in: { token: string }; out: Merged | undefined };
  /** Replaces the settings by those that another Candor stored, as far as they can be read; whether Candor is paused stays as it is. */
  'settings.takeOver': { in: { stored: unknown }; out: undefined };
  /** Resolves once all that was observed so far is attributed and saved. */
  'recorder.settled': { in: Record<string, never>; out: StoreHealth };
  /** The person says that they did it, now; `site` is where they began. Again: they repeated it. */
  'optOut.done': { in: OptOutName & { site?: Site }; out: undefined };
  /** They take that back. */
  'optOut.undo': { in: OptOutName; out: undefined };
  /** Forgets all opt-outs that were noted, and how far lists were gone through. */
  'optOut.forget': { in: Record<string, never>; out: undefined };
  /** An organization's own page is opened to opt out there: from then on it is the step of the site's list that is asked about. */
  'optOut.opened': { in: { site: Site; organization: OrganizationKey; host: string }; out: undefined };
  /** How far the list of a site has been gone through: see GuideState. */
  'optOut.guide': { in: Omit<GuideState, 'changedAt'>; out: undefined };
  /** Looks in the tab's page, once, for the site's own privacy links. */
  'site.ways': { in: { tabId: number }; out: SiteWays };
  'report.build': { in: ReportScope; out: Report };
  /** Remembers a request letter; nothing of it is kept but what `NewLetter` names. */
  'letters.save': { in: NewLetter; out: { id: string } };
  /** Rejects where there is no such letter, or it cannot come to that. */
  'letters.change': { in: { id: string; change: LetterChange }; out: undefined };
  'letters.forget': { in: { id: string }; out: undefined };
  /** What is known of the question for consent that the page in a tab asks. */
  'banner.state': { in: { tabId: number }; out: BannerState };
  /** Answers it for the person. Resolves once it is known whether the site's record confirms it. Accepting exists for audits only. */
  'banner.answer': {
    in: { tabId: number; answer: BannerAnswer['answer']; by: Exclude<BannerAnswer['by'], 'setting'> };
    out: BannerAnswered;
  };
  /** Opens the site's own dialog again. False where it has none that Candor knows how to open. */
  'banner.reopen': { in: { tabId: number }; out: boolean };
  /** Whether to refuse wherever a banner is open. */
  'banner.refuseAll': { in: { on: boolean }; out: undefined };
}

export interface BannerState {
  /** Something suggests a consent manager, so that Candor looks for its question. */
  watched: boolean;
  /** The name of the rule that can answer the question that is open now. */
  open?: string;
  /** Candor is answering it. */
  answering?: true;
  /** What Candor answered on this page last. */
  answered?: BannerAnswer;
  /** Nothing is open, but the site's own dialog can be opened: which manager's. */
  reopens?: string;
}

export type BannerAnswered = { outcome: 'nothing-open' } | BannerAnswer;

export type TabState =
  /** `health` says whether observations reach the disk. */
  | { kind: 'visit'; visit: VisitId; site: Site; health: StoreHealth }
  /** The page was not observed: it came before Candor did, or is about to open. */
  | { kind: 'waiting'; site: Site }
  | { kind: 'not-a-web-page' }
  /** The browser does not let Candor see sites. */
  | { kind: 'not-allowed' }
  /** What is seen of a private window is held in memory. `facts` is absent while nothing of the page was observed. */
  | { kind: 'private'; site: Site | null; facts?: SiteFacts }
  | { kind: 'paused'; site: Site | null; pause: Pause }
  /** The person wants nothing recorded of the site. */
  | { kind: 'ignored'; site: Site };

/** `read: false`: the browser keeps extensions out of the page, or it is gone. */
export type SiteWays = { read: true; ways: SiteWay[] } | { read: false };

export interface StoreHealth {
  /** Observations held in memory because the disk did not take them; tried again with every next one. */
  unsaved: number;
  /** Observations given up because memory held too many. */
  lost: number;
  /** The browser's words for why, if the last write failed. */
  error?: string;
}

/** What a content script may report. It comes from within the page's reach: parse before use. */
export interface ContentReports {
  'consent.read': { in: unknown; out: undefined };
  /** The page has a sign of a consent manager: what looks at its records is put there, and then, by a random name, what asks its interfaces. */
  'consent.sign': { in: unknown; out: boolean };
  'consent.opens': { in: unknown; out: boolean };
  /** Somebody begins to type, as the event of this name has shown: what watches fields is put there, unless nobody wants to know. */
  'typed.sign': { in: unknown; out: boolean };
  /** Somebody types: the tab's key, under which what is typed may be told; undefined where nobody wants to know. */
  'typed.key': { in: unknown; out: string | undefined };
  /** A value was typed, or what was typed was sent: see core/typed/report.ts. False where it is under another key than the tab's. */
  'typed.value': { in: unknown; out: boolean };
  'pageEvidence.read': { in: unknown; out: undefined };
  /** There are signs of a consent manager on the page: look whether it asks. */
  'banner.watch': { in: unknown; out: undefined };
  /** What the script that looks says: see core/banners/said.ts. The answer is what it asked for. */
  'banner.said': { in: unknown; out: unknown };
}
