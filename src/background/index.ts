// The composition root: builds the parts and registers every listener in the first tick, because the worker may have been woken
// for this very event.

import { directoryTables, knowledgeVersion } from 'virtual:knowledge/directory';
import { recognitionTables } from 'virtual:knowledge/recognition';
import type { Runtime } from 'webextension-polyfill';
import { collectorOf } from '../core/collector.ts';
import { signalsIn } from '../core/consent/reading.ts';
import type { Site } from '../core/model.ts';
import { parseSummary } from '../core/page-evidence/summary.ts';
import { trackerBehind } from '../core/recognition/canonical-name.ts';
import { createDirectory } from '../core/recognition/directory.ts';
import { createRecogniser } from '../core/recognition/recognise.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import { emptyVisits } from '../core/visits/state.ts';
import { clearBadges, nameButton, showBadge } from '../platform/badge.ts';
import {
  askBannerScript,
  callInPage,
  injectBannerScript,
  innerFrames,
  shownDocument,
} from '../platform/banner-script.ts';
import { browser } from '../platform/browser.ts';
import { cookiesOf } from '../platform/cookies.ts';
import { canonicalNameOf } from '../platform/dns.ts';
import { onLanguageChange, speakAsSet } from '../platform/language.ts';
import { serve } from '../platform/messages.ts';
import { injectPageScripts } from '../platform/page-scripts.ts';
import { tellRelayOfCookies } from '../platform/relay-script.ts';
import { sessionArea } from '../platform/session.ts';
import { changeSettings, readSettings } from '../platform/settings.ts';
import { shownPages } from '../platform/tabs.ts';
import { createMemory } from '../store/memory.ts';
import { type Observation, visitObserved } from '../store/observations.ts';
import { database, savedUpTo, visitFacts } from '../store/read.ts';
import { createWriter } from '../store/write.ts';
import { createBadges } from './badges.ts';
import type { Speaker } from './banner-parts.ts';
import { acceptingSteps, isOfKnownSite, mayAskInFrame, rulesFor, snippetOf } from './banner-rules.ts';
import { createBanners } from './banners.ts';
import { createCanonicalNames } from './canonical-names.ts';
import { createCatchUp } from './catch-up.ts';
import { createCookieRecords } from './cookie-records.ts';
import { createCookieStores } from './cookie-stores.ts';
import { createGpc } from './gpc.ts';
import { pageHandlers } from './handlers.ts';
import { createJournal } from './journal.ts';
import { keptBanners, keptMemory, keptUnsaved, keptVisits, lifeAfter, noteLife } from './kept.ts';
import { observe } from './observe.ts';
import { observeCookies } from './observe-cookies.ts';
import { observeGpc } from './observe-gpc.ts';
import { createObserver } from './observer.ts';
import { evidenceIn } from './page-evidence.ts';
import { keepPause } from './pause.ts';
import { createPrivateTabs } from './private-tabs.ts';
import { readSeen } from './read-request.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { openDocuments } from './remember.ts';
import { keepReminders } from './reminders.ts';
import { keepRetention } from './retention.ts';
import { createRouter } from './router.ts';
import { createTraces } from './traces.ts';
import { createTypedValues } from './typed-values.ts';
import { welcomeOnce } from './welcome.ts';

const writer = createWriter(database());
const directory = createDirectory(directoryTables);
const recognise = createRecogniser(recognitionTables);
const journal = createJournal(sessionArea);
/** Sites of which nothing is recorded. Known once it is known whether Candor records. */
let ignored: ReadonlySet<Site> = new Set();
const tabs = createPrivateTabs();
const gpc = createGpc();
// Replaced by what the session area holds before anything is taken.
let memory = createMemory();

/** What is observed goes where it is kept, and its page's badge follows. */
function keptIn(add: (observation: Observation) => void) {
  return (observation: Observation) => {
    add(observation);
    const visit = visitObserved(observation);
    if (visit !== undefined) badges.stir(visit);
  };
}

const toDisk = keptIn(writer.add);
const toMemory = keptIn((observation) => memory.add(observation));
const traces = createTraces();
const isIgnored = (site: Site) => ignored.has(site);
const ordinary = createRecorder(
  emptyVisits(),
  createObserver(directory, traces, toDisk),
  toDisk,
  isIgnored,
  () => keepsPaths,
);
// Of private windows no path is kept, not even in memory.
const hidden = createRecorder(emptyVisits(), createObserver(directory, traces, toMemory), toMemory, isIgnored);
const router = createRouter(
  tabs,
  { ordinary, private: hidden },
  async (tabId) => (await browser.tabs.get(tabId)).incognito,
  createCatchUp(),
);

/** Resolves to whether Candor records; asked for by what must not be done while it is paused. */
let recording: Promise<boolean> = Promise.resolve(false);

/** Whether to look into pages: at what scripts do, and at what is typed. Known once it is known whether Candor records. */
let watchesPages = false;

/** Whether the paths of pages are kept. Known once it is known whether Candor records. */
let keepsPaths = false;

const behind =
  canonicalNameOf &&
  createCanonicalNames(
    { resolve: canonicalNameOf, allowed: () => recording, now: Date.now },
    (name, { url, type, sourceUrl }) =>
      trackerBehind(name, url, {
        recognise,
        directory,
        context: { type, ...(sourceUrl !== undefined && { sourceUrl }) },
      }),
  );

const mayLookIntoPages = async () => (await recording) && watchesPages;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const typed = createTypedValues({
  allowed: mayLookIntoPages,
  now: Date.now,
  wait,
  newKey: () => crypto.randomUUID(),
});

const badges = createBadges({
  directory,
  shown: async () =>
    (await shownPages()).flatMap(({ tabId }) => {
      const own = ordinary.shows(tabId);
      const page = own ?? hidden.shows(tabId);
      return page ? [{ ...page, tabId, isPrivate: own === undefined }] : [];
    }),
  async factsOf({ visit, isPrivate }) {
    if (isPrivate) return memory.visitFacts(visit);
    await writer.settled();
    return visitFacts(visit, database());
  },
  show: showBadge,
  clear: clearBadges,
  wait,
});

async function speakAnew(): Promise<void> {
  await nameButton();
  badges.renew();
}

onLanguageChange(() => void speakAnew());

const banners = createBanners({
  now: Date.now,
  wait,
  allowed: () => recording,
  refusesAll: async () => (await readSettings()).refuseBanners,
  note({ tabId, documentId, isPrivate }, banner) {
    const job = (recorder: Recorder) => void recorder.takeNotes({ banner }, documentId, tabId, banner.at);
    router.route(tabId, isPrivate, job, Date.now());
  },
  rulesFor,
  isOfKnownSite,
  mayAskInFrame,
  snippetOf,
  acceptingSteps,
  inject: injectBannerScript,
  call: callInPage,
  ask: askBannerScript,
  innerFrames,
  shownDocument,
});

const records = createCookieRecords({
  cookiesOf,
  shown: shownPages,
  allowed: () => recording,
  now: Date.now,
  tell(signals, { tabId, documentId }) {
    const job = (recorder: Recorder) => recorder.takeSignals(signals, documentId, tabId);
    router.route(tabId, undefined, job, signals[0]?.at);
  },
  tellRelay: tellRelayOfCookies,
});

const reading = { ...(behind && { behind }), identify: traces.identify, typed: typed.sentIn };

observe(router, (request, body) => readSeen(request, recognise, body, reading), {
  left(tabId, at) {
    typed.left(tabId);
    banners.left(tabId, at);
  },
  opened: (document) => void banners.opened(document),
  shown: records.opened,
  committed: observeGpc(router, gpc.asks),
  closed(tabId, at) {
    typed.left(tabId);
    banners.closed(tabId);
    records.left(tabId);
    router.route(tabId, undefined, (recorder) => {
      if (recorder === hidden) forgetPrivateTab(tabId);
      else recorder.take({ kind: 'tab-closed', tabId, at });
    });
  },
  replaced: (tabId, replacedTabId, at) =>
    router.route(tabId, undefined, (recorder) => {
      recorder.take({ kind: 'tab-replaced', tabId, replacedTabId, at });
      tabs.closed(replacedTabId);
    }),
});

observeCookies(router, traces, {
  isPrivate: {
    store: createCookieStores(() => browser.cookies.getAllCookieStores(), tabs),
    tab: tabs.isPrivate,
  },
  records,
});

function endAll(): void {
  for (const recorder of [ordinary, hidden]) recorder.endAll(Date.now());
  memory.clear();
  typed.forget();
  banners.forget();
}

/** Pages of a site that is recorded again are found anew. */
async function ignore(site: Site, isIgnored: boolean): Promise<void> {
  router.afterwards(() => {
    for (const recorder of [ordinary, hidden])
      if (isIgnored) recorder.endSite(site, Date.now());
      else if (ignored.has(site)) recorder.forget(site);
  });
  await start();
}

/** What a private tab showed goes with it; the last one takes the rest along. */
function forgetPrivateTab(tabId: number): void {
  tabs.closed(tabId);
  typed.forget(tabId);
  hidden.forgetTab(tabId);
  // The fold remembers only the newest visits of a tab; what it does not know any more belongs to no tab that is open.
  memory.forget(memory.visits().filter((visit) => !hidden.remembers(visit)));
  if (tabs.anyOpen()) return;
  hidden.forget();
  memory.clear();
}

welcomeOnce();

const remind = keepReminders(database(), writer);

serve(
  pageHandlers({
    database: database(),
    directory,
    knowledgeVersion,
    recorders: { ordinary, private: hidden },
    router,
    memory: () => memory,
    writer,
    banners,
    recording: {
      async restart() {
        await start();
        badges.renew();
      },
      endAll: () => router.afterwards(endAll),
      schedulePause: keepPause(start),
      applyRetention: keepRetention(database(), writer, (tracker) => collectorOf(directory, tracker)),
      ignore,
    },
    async keepPaths(pagePaths) {
      await changeSettings({ pagePaths });
      await start();
    },
    async watchPages(pageEvidence) {
      await changeSettings({ pageEvidence });
      if (!pageEvidence) typed.forget();
      await start();
    },
    remind,
    forgotten: badges.renew,
    gpc,
  }),
  {
    'consent.read': (raw, sender) => {
      const { documentId } = sender as { documentId?: string };
      const tabId = sender.tab?.id;
      const signals = signalsIn(raw);
      const [first] = signals;
      if (tabId === undefined || sender.frameId !== 0 || !first) return undefined;
      banners.heard(tabId, signals);
      const job = (recorder: Recorder) => recorder.takeSignals(signals, documentId, tabId);
      // By its time: what woke the worker may be told to it before the commit of the page that it is of.
      router.route(tabId, sender.tab?.incognito, job, first.at);
      return undefined;
    },
    'banner.watch': async (_, sender) => {
      const speaker = speakerOf(sender);
      if (speaker) await banners.watch(speaker);
      return undefined;
    },
    'banner.said': (raw, sender) => {
      const speaker = speakerOf(sender);
      return speaker && banners.said(raw, speaker);
    },
    'typed.key': async (_, { tab }) =>
      tab?.id !== undefined && (await mayLookIntoPages()) && !isIgnored(siteOf(hostnameOf(tab.url ?? '') ?? ''))
        ? typed.keyOf(tab.id)
        : undefined,
    'typed.value': (raw, { tab, frameId }) => tab?.id !== undefined && typed.told(tab.id, raw, frameId !== 0),
    'pageEvidence.read': (raw, sender) => {
      const { documentId, origin } = sender as { documentId?: string; origin?: string };
      const tabId = sender.tab?.id;
      const host = hostnameOf(sender.url ?? '') ?? hostnameOf(origin ?? '');
      const summary = parseSummary(raw);
      if (tabId === undefined || host === undefined || !summary) return undefined;
      const found = (site: Site) => evidenceIn(summary, host, site, { recognise, directory });
      const job = (recorder: Recorder) => {
        // Pages that were open when it was switched off go on until they are left.
        if (watchesPages) recorder.takeEvidence(found, { documentId, tabId, host });
      };
      router.route(tabId, sender.tab?.incognito, job, summary.at);
      return undefined;
    },
  },
);

function speakerOf(sender: Runtime.MessageSender): Speaker | undefined {
  const { tab, frameId, url, documentId } = sender as typeof sender & { documentId?: string };
  if (tab?.id === undefined || frameId === undefined) return undefined;
  const site = siteOf(hostnameOf(tab.url ?? '') ?? '');
  return {
    tabId: tab.id,
    frameId,
    url: url ?? '',
    site,
    isPrivate: tab.incognito,
    ...(documentId !== undefined && { documentId }),
  };
}

let restored = false;

/** Resolves to whether to record. */
async function wake(): Promise<boolean> {
  if (!restored) await restore();
  const { paused, pageEvidence, ignoredSites, pagePaths } = await readSettings();
  if (await speakAsSet()) await nameButton();
  watchesPages = pageEvidence;
  keepsPaths = pagePaths;
  ignored = new Set(ignoredSites);
  await injectPageScripts(pageEvidence && !paused).catch(reportRefusal);
  // Pausing stops the recording, not what the person asks sites for.
  await gpc.restore().catch(reportGpc);
  const open = await browser.tabs.query({});
  for (const { id, incognito } of open) if (id !== undefined) tabs.learn(id, incognito);
  if (!paused) await adopt(open);
  return !paused;
}

function reportRefusal(cause: unknown): void {
  console.error('Candor could not change which pages it watches from within.', cause);
}

function reportGpc(cause: unknown): void {
  console.error('Candor could not see to it that Global Privacy Control is sent as it is set.', cause);
}

/** Goes on from what the last life of the worker left behind. */
async function restore(): Promise<void> {
  restored = true;
  const stored = await sessionArea.read();
  const past = lifeAfter(stored);
  const { session } = past;
  // A disk that cannot be read must not keep the worker from observing.
  const upTo = await savedUpTo(session).catch(() => 0);
  const { unsaved, restored: rest } = keptUnsaved(journal, past, { session, upTo });
  writer.keepUnsavedIn(unsaved, rest);
  memory = keptMemory(journal, past);
  banners.restore(keptBanners(journal, past));
  const states = { ordinary: keptVisits(journal, 'ordinary', past), private: keptVisits(journal, 'private', past) };
  // Of tabs that are closed by now, the last beacons may be still to come.
  for (const tabId of states.ordinary.tabs.keys()) tabs.learn(tabId, false);
  for (const tabId of states.private.tabs.keys()) tabs.learn(tabId, true);
  // Written together with what this life takes over from the last one, since the next life looks where this number says.
  noteLife(journal, past);
  ordinary.restore(states.ordinary);
  hidden.restore(states.private);
}

/** Pages that nothing is known of were open before Candor watched. Events that have come meanwhile go first. */
async function adopt(open: Awaited<ReturnType<typeof browser.tabs.query>>): Promise<void> {
  const documents = await openDocuments(open);
  router.afterwards(() => {
    for (const document of documents)
      router.route(document.tabId, undefined, (recorder) => recorder.take({ kind: 'found', document }));
  });
}

function start(): Promise<void> {
  return router.hold(() => {
    recording = wake().catch(startAnew);
    return recording;
  });
}

/** Whatever the browser refuses to tell, what comes from now on must be observed. */
function startAnew(cause: unknown): boolean {
  console.error('Candor could not learn which pages are open; it observes those that open from now on.', cause);
  return true;
}

void start();
