// Every message, in one place: kind → what goes in, what comes out. One interface per class of sender, since a page of ours may
// ask what a content script, which lives within a hostile page's reach, may not.

import type { SiteFacts } from './facts.ts';
import type { Region, Site, VisitId } from './model.ts';
import type { Report, ReportScope } from './report/types.ts';
import type { GuideState, OptOutName } from './rights/opted-out.ts';
import type { SiteWay } from './rights/site-ways.ts';

/** What the extension's own pages, and the auditor through them, may ask of the background. */
export interface PageRequests {
  /** What Candor knows of a tab now. */
  'tab.state': { in: { tabId: number }; out: TabState };
  'recording.pause': { in: { paused: boolean }; out: undefined };
  /** Whether to watch what scripts do in pages. */
  'pageEvidence.watch': { in: { on: boolean }; out: undefined };
  /** Where the person lives, as they say. */
  'region.say': { in: { region: Region }; out: undefined };
  'history.clear': { in: { site?: Site }; out: { visits: number } };
  /** Resolves once all that was observed so far is attributed and saved. */
  'recorder.settled': { in: Record<string, never>; out: StoreHealth };
  /** The person says that they did it, now; `site` is where they began. Again: they repeated it. */
  'optOut.done': { in: OptOutName & { site?: Site }; out: undefined };
  /** They take that back. */
  'optOut.undo': { in: OptOutName; out: undefined };
  /** Forgets all opt-outs that were noted, and how far lists were gone through. */
  'optOut.forget': { in: Record<string, never>; out: undefined };
  /** How far the list of a site has been gone through: see GuideState. */
  'optOut.guide': { in: Omit<GuideState, 'changedAt'>; out: undefined };
  /** Looks in the tab's page, once, for the site's own privacy links. */
  'site.ways': { in: { tabId: number }; out: SiteWays };
  'report.build': { in: ReportScope; out: Report };
}

export type TabState =
  /** `health` says whether observations reach the disk. */
  | { kind: 'visit'; visit: VisitId; site: Site; health: StoreHealth }
  /** The page was not observed: it came before Candor did, or is about to open. */
  | { kind: 'waiting'; site: Site }
  | { kind: 'not-a-web-page' }
  /** What is seen of a private window is held in memory. `facts` is absent while nothing of the page was observed. */
  | { kind: 'private'; site: Site | null; facts?: SiteFacts }
  | { kind: 'paused'; site: Site | null };

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
  /** Somebody types: the tab's key, under which what is typed may be told; undefined where nobody wants to know. */
  'typed.key': { in: unknown; out: string | undefined };
  /** A value was typed, or what was typed was sent: see core/typed/report.ts. False where it is under another key than the tab's. */
  'typed.value': { in: unknown; out: boolean };
  'pageEvidence.read': { in: unknown; out: undefined };
}
