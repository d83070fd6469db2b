// A browser that plays a script, in either dialect: it says what it reports, and what is true: the visits, and whose every request was.

import type { RequestSeen } from '../../src/core/visits/events.ts';
import type { RequestScript, Script, Step, TabScript } from './visits-script.ts';
import { type Nth, type Reported, Stream } from './visits-stream.ts';

export interface Browsing {
  reported: Reported[];
  requests: Map<string, string>;
  /** What happened to every visit, in words. */
  visits: Map<string, string[]>;
}

const ORIGINS = ['https://shop.example', 'https://news.example', 'https://www.bank.example', 'https://127.0.0.1:8080'];
const SITES = ['shop.example', 'news.example', 'bank.example', '127.0.0.1'];

interface Page {
  document: string;
  visit: string;
  site: number;
  url: string;
  commit: Nth;
  /** What it sends is reported after this. */
  from: Nth;
  /** When its address last mattered, or changed: of these the order is kept. */
  named: Nth;
  frame?: Frame;
  deepFrame?: Frame;
}

interface Frame {
  document: string;
  commit: Nth;
}

interface Tab {
  id: number;
  script: TabScript;
  shown?: Page;
  pages: Page[];
  lastCommit?: Nth;
  /** Requests for documents, and what is said of them: their order is kept, and what is committed later is reported after them. */
  navigations: Nth[];
  /** Commits of what is loaded in advance: before the next page's, since Chromium gives it up then. */
  inAdvance: Nth[];
  /** What is sent as the shown page is left. */
  leaving: (() => void)[];
}

export function play({ browser, tabs: scripts }: Script): Browsing {
  const stream = new Stream();
  const visits = new Map<string, string[]>();
  const isFirefox = browser === 'firefox';

  function take(tab: Tab, step: Step): void {
    switch (step.kind) {
      case 'open':
        open(tab, step);
        break;
      case 'back':
        back(tab, step);
        break;
      case 'load in advance':
        if (!isFirefox && tab.shown) send(tab, loadInAdvance(tab, step.site), step.requests);
        break;
      case 'download':
        download(tab, step);
        break;
      case 'page of the browser':
        leaveFor(tab, 'about:blank', stream.name('blank'));
        break;
      default:
        step satisfies never;
    }
  }

  function open(tab: Tab, step: Step & { kind: 'open' }): void {
    const { site, inAdvance, moves, requests } = step;
    if (inAdvance && !isFirefox && tab.shown) resume(tab, loadInAdvance(tab, site));
    else if (tab.pages.length === 0 && tab.script.beginning === 'open before') find(tab, site);
    else load(tab, step);
    const page = tab.shown!;
    for (let move = 0; move < moves; move += 1) moveOn(tab, page);
    send(tab, page, requests);
  }

  function load(tab: Tab, { site, redirects, committedEarly }: Step & { kind: 'open' }): void {
    const document = stream.name('document');
    const url = stream.address(ORIGINS[site]!);
    if (isFirefox && tab.pages.length === 0) begin(tab, document);
    const before = [...tab.navigations];
    const hops = requestDocument(tab, url, redirects, `visit of ${document}`);
    const commit = report(tab, { document, url }, ...before, ...(isFirefox && committedEarly ? [] : hops));
    show(tab, page(tab, { document, site, url, commit, from: isFirefox ? commit : hops.at(-1)! }), commit);
  }

  /** What Firefox commits in a new tab first: about:blank, as the document that the page gets, or an address that it prepares. */
  function begin(tab: Tab, document: string): void {
    const { beginning } = tab.script;
    if (beginning === 'blank') leaveFor(tab, 'about:blank', document);
    if (beginning === 'prepared') leaveFor(tab, 'https://prepared.example/', stream.name('prepared'));
  }

  function find(tab: Tab, site: number): void {
    const document = stream.name('document');
    const url = stream.address(ORIGINS[site]!);
    const newVisitId = `visit of ${document}`;
    const found = { at: stream.tick(), tabId: tab.id, documentId: document, url, newVisitId };
    const commit = stream.report({ kind: 'found', document: found }, tab.lastCommit, ...tab.navigations);
    const opened = page(tab, { document, site, url, commit, from: 0 }, 'incomplete');
    show(tab, opened, commit);
  }

  function loadInAdvance(tab: Tab, site: number): Page {
    const document = stream.name('document');
    const url = stream.address(ORIGINS[site]!);
    const hops = requestDocument(tab, url, 0, `visit of ${document}`);
    const commit = report(tab, { document, url, prerendered: true }, ...hops);
    tab.inAdvance.push(commit);
    return page(tab, { document, site, url, commit, from: hops.at(-1)! }, 'in advance');
  }

  function page(tab: Tab, of: Omit<Page, 'visit' | 'named'>, ...more: string[]): Page {
    const visit = `visit of ${of.document}`;
    visits.set(visit, [[`opened ${SITES[of.site]} at ${stream.now}`, ...more].join(', ')]);
    const opened = { ...of, visit, named: of.commit };
    tab.pages.push(opened);
    return opened;
  }

  function back(tab: Tab, { to, requests }: Step & { kind: 'back' }): void {
    const shownBefore = tab.pages.filter(
      ({ visit }) => visit !== tab.shown?.visit && visits.get(visit)!.some((word) => word.startsWith('ended')),
    );
    const page = shownBefore[to % shownBefore.length];
    if (!page) return;
    resume(tab, page);
    send(tab, page, requests);
  }

  function resume(tab: Tab, page: Page): void {
    page.named = report(tab, page, page.commit, page.named, ...tab.navigations);
    show(tab, page, page.named);
    visits.get(page.visit)!.push('resumed');
  }

  function show(tab: Tab, page: Page, commit: Nth): void {
    leave(tab, commit);
    tab.shown = page;
  }

  function leaveFor(tab: Tab, url: string, document: string): void {
    leave(tab, report(tab, { document, url }, ...tab.navigations));
  }

  /** What the tab showed is left with a commit; what it sends just then is reported later, and what Firefox says of it, too. */
  function leave(tab: Tab, commit: Nth): void {
    const { shown, leaving } = tab;
    Object.assign(tab, { shown: undefined, leaving: [], lastCommit: commit });
    // Firefox reuses the document of a new tab's about:blank.
    tab.navigations.push(commit);
    if (!shown) return;
    visits.get(shown.visit)!.push(`ended at ${stream.now}`);
    const { document: documentId, url } = shown;
    const failed = { kind: 'navigation-failed', tabId: tab.id, url, documentId } as const;
    if (isFirefox) tab.navigations.push(stream.report(failed, commit));
    for (const sendIt of leaving) sendIt();
  }

  function close(tab: Tab): void {
    const closed = { kind: 'tab-closed', tabId: tab.id, at: stream.tick() } as const;
    leave(tab, stream.report(closed, tab.lastCommit, ...tab.navigations, ...tab.inAdvance));
  }

  function download(tab: Tab, { redirects, saysSo }: Step & { kind: 'download' }): void {
    const url = stream.address('https://files.example');
    const hops = requestDocument(tab, url, redirects, tab.shown?.visit ?? 'no-page');
    if (saysSo) tab.navigations.push(stream.report({ kind: 'navigation-failed', tabId: tab.id, url }, ...hops));
  }

  function requestDocument(tab: Tab, url: string, redirects: number, whose: string): Nth[] {
    const urls = [...Array.from({ length: redirects }, () => stream.address('https://t.example')), url];
    const seen = { type: 'main_frame', tabId: tab.id, tracker: 't' };
    const ways = { end: 'answered', upgraded: false } as const;
    const hops = stream.send(urls, seen, ways, [tab.lastCommit, ...tab.navigations], whose);
    tab.navigations.push(...hops);
    return hops;
  }

  function report(
    tab: Tab,
    { document, url, prerendered = false, parent }: CommitScript,
    ...after: (Nth | undefined)[]
  ): Nth {
    const newVisitId = `visit of ${document}`;
    const parentDocumentId = parent === undefined ? {} : { parentDocumentId: parent };
    const known = { documentId: document, url, prerendered, certain: !isFirefox, newVisitId, ...parentDocumentId };
    const ofPage = prerendered ? [tab.lastCommit] : [tab.lastCommit, ...tab.inAdvance];
    const before = parent === undefined ? ofPage : [];
    return stream.report(
      { kind: 'commit', commit: { at: stream.tick(), tabId: tab.id, ...known } },
      ...before,
      ...after,
    );
  }

  function moveOn(tab: Tab, page: Page): void {
    page.url = stream.address(ORIGINS[page.site]!);
    const moved = { tabId: tab.id, documentId: page.document, url: page.url };
    page.named = stream.report({ kind: 'same-document', ...moved }, page.commit, page.named, ...tab.navigations);
    visits.get(page.visit)!.push('moved');
  }

  function send(tab: Tab, page: Page, requests: RequestScript[]): void {
    for (const request of requests) {
      const sendIt = () => sendOne(tab, page, request);
      if (request.leaving && tab.shown === page) tab.leaving.push(sendIt);
      else sendIt();
    }
  }

  function sendOne(tab: Tab, page: Page, script: RequestScript): void {
    const { sender, redirects, recognised, toOwnSite } = script;
    const origin = ORIGINS[page.site]!;
    const target = toOwnSite ? origin : 'https://t.example';
    const urls = Array.from({ length: 1 + redirects }, () => stream.address(target));
    const ofAny = { type: 'image', ...(recognised && { tracker: 't' }) };
    const inTab = { tabId: tab.id, ...ofAny };
    const byPage = { ...inTab, documentId: page.document };
    const byWorker = { tabId: -1, ...ofAny, sourceUrl: origin };
    const whose = recognised || !toOwnSite ? page.visit : undefined;
    const as = (seen: Omit<RequestSeen, 'requestId' | 'at' | 'url' | 'host'>, after?: Nth, by = whose) =>
      stream.send(urls, seen, script, [after], by);

    const way = isPossible(tab, page, sender) ? sender : 'page';
    switch (way) {
      case 'page':
        return void as(byPage, page.from);
      case 'frame’s document':
        return void as({ ...inTab, type: 'sub_frame', parentDocumentId: page.document }, page.from);
      case 'frame': {
        const { document } = frameOf(tab, page);
        return void as({ ...inTab, documentId: document, parentDocumentId: page.document }, page.from);
      }
      case 'frame in a frame': {
        const { document } = deepFrameOf(tab, page);
        const parentDocumentId = frameOf(tab, page).document;
        return void as({ ...inTab, documentId: document, parentDocumentId }, page.from);
      }
      case 'keepalive':
        page.named = as({ ...inTab, topUrl: page.url }, page.named).at(-1)!;
        return;
      case 'worker':
        return void as({ ...inTab, topUrl: `${origin}/worker.js` }, page.commit);
      case 'prefetch':
        return void as({ ...byPage, type: 'main_frame' }, page.from);
      case 'service worker':
        // Its site was visited before, or nobody's service worker would be there.
        return void as(byWorker, page.commit, whose && `site ${SITES[page.site]}`);
      case 'page, passed on by the service worker':
        return void as(byWorker, handOver(urls[0]!, byPage, page.commit));
      case 'page, answered by the service worker':
        return void handOver(urls[0]!, byPage, page.commit);
      default:
        way satisfies never;
    }
  }

  /** Firefox alone leaves documents out, and tells of hand-overs; a worker's page is told by its site, if the tab has one of it. */
  function isPossible(tab: Tab, { site }: Page, sender: RequestScript['sender']): boolean {
    const pages = tab.script.steps.filter((step) => step.kind === 'open' && step.site === site).length;
    if (sender === 'worker') return isFirefox && pages === 1;
    return isFirefox || !['keepalive', ...HANDED_OVER].includes(sender);
  }

  function handOver(url: string, seen: Omit<RequestSeen, 'requestId' | 'at' | 'url' | 'host'>, after: Nth): Nth {
    const requestId = stream.name('request');
    return stream.ended(requestId, { how: 'handed-over' }, stream.request({ requestId, url, ...seen }, after));
  }

  function frameOf(tab: Tab, page: Page): Frame {
    page.frame ??= frame(tab, page.document, page.commit);
    return page.frame;
  }

  function deepFrameOf(tab: Tab, page: Page): Frame {
    const { document, commit } = frameOf(tab, page);
    page.deepFrame ??= frame(tab, document, commit);
    return page.deepFrame;
  }

  function frame(tab: Tab, parent: string, after: Nth): Frame {
    const document = stream.name('frame');
    return { document, commit: report(tab, { document, url: stream.address('https://ads.example'), parent }, after) };
  }

  const tabs = scripts.map(
    (script, at): Tab => ({ id: at + 1, script, pages: [], navigations: [], inAdvance: [], leaving: [] }),
  );
  const longest = Math.max(...scripts.map(({ steps }) => steps.length));
  for (let turn = 0; turn < longest; turn += 1)
    for (const tab of tabs) for (const step of tab.script.steps.slice(turn, turn + 1)) take(tab, step);
  for (const tab of tabs) if (tab.script.closes) close(tab);
  return { reported: stream.reported, requests: stream.requests, visits };
}

const HANDED_OVER = ['page, passed on by the service worker', 'page, answered by the service worker'];

interface CommitScript {
  document: string;
  url: string;
  prerendered?: boolean;
  /** Of a frame: the document around it. */
  parent?: string;
}
