// The composition root: builds the parts and registers every listener in the first tick, because the worker may have been woken
// for this very event.

import { directoryTables, knowledgeVersion } from 'virtual:knowledge/directory';
import { recognitionTables } from 'virtual:knowledge/recognition';
import { collectorKeys } from '../core/collector-key.ts';
import { lazy } from '../core/lazy.ts';
import { trackerBehind } from '../core/recognition/canonical-name.ts';
import { createDirectory } from '../core/recognition/directory.ts';
import { createRecogniser } from '../core/recognition/recognise.ts';
import { forgetRemembered } from '../core/remembering.ts';
import { clearBadges, showBadge } from '../platform/badge.ts';
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
import { keptByListener } from '../platform/kept-events.ts';
import { serve } from '../platform/messages.ts';
import { injectConsent, injectReader, injectTyped } from '../platform/on-demand.ts';
import { tellRelayOfCookies } from '../platform/relay-script.ts';
import { sessionArea } from '../platform/session.ts';
import { readSettings } from '../platform/settings.ts';
import { shownPages } from '../platform/tabs.ts';
import { database, visitFacts } from '../store/read.ts';
import { createWriter } from '../store/write.ts';
import { createAllowed } from './allowed.ts';
import { createBadges, type ShownPage } from './badges.ts';
import { acceptingSteps, isOfKnownSite, mayAskInFrame, rulesFor, snippetOf } from './banner-rules.ts';
import { createBanners } from './banners.ts';
import { createCanonicalNames } from './canonical-names.ts';
import { createCatchUp } from './catch-up.ts';
import { contentHandlers } from './content-handlers.ts';
import { createCookieRecords } from './cookie-records.ts';
import { createCookieStores } from './cookie-stores.ts';
import { createGpc } from './gpc.ts';
import { pageHandlers } from './handlers.ts';
import { createJournal } from './journal.ts';
import { withMemory } from './known-owners.ts';
import { observe } from './observe.ts';
import { observeCookies } from './observe-cookies.ts';
import { observeGpc } from './observe-gpc.ts';
import { createOnDemand } from './on-demand.ts';
import { keepPause } from './pause.ts';
import { followPermission } from './permission.ts';
import { createPrivateTabs } from './private-tabs.ts';
import { readSeen } from './read-request.ts';
import { createRecorders } from './recorders.ts';
import { recordingChanges } from './recording.ts';
import { keepReminders } from './reminders.ts';
import { restore } from './restore.ts';
import { keepRetention } from './retention.ts';
import { createRouter } from './router.ts';
import { createStart } from './starting.ts';
import { tabEvents } from './tab-events.ts';
import { createTraces } from './traces.ts';
import { createTypedValues } from './typed-values.ts';
import { welcomeOnce } from './welcome.ts';

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const writer = createWriter(database);
const directory = withMemory(createDirectory(directoryTables));
const recognise = createRecogniser(recognitionTables);
const journal = createJournal(sessionArea);
const allowed = createAllowed();
const tabs = createPrivateTabs();
const gpc = createGpc();
const traces = createTraces();

const recorders = createRecorders({
  directory,
  traces,
  allowed,
  tabs,
  save: writer.add,
  stir: (visit) => badges.stir(visit),
});

const router = createRouter(
  tabs,
  recorders,
  async (tabId) => (await browser.tabs.get(tabId)).incognito,
  createCatchUp(keptByListener ? 'by-listener' : 'in-order'),
);

/** A page whose site is ignored since it was opened is known still, so that what it sends is not taken for another's. */
function shownIn(tabId: number): ShownPage | undefined {
  const page = recorders.shownIn(tabId);
  return page && !allowed.ignores(page.site) ? page : undefined;
}

const badges = createBadges({
  directory,
  shown: async () => (await shownPages()).flatMap(({ tabId }) => shownIn(tabId) ?? []),
  async factsOf({ visit, isPrivate }) {
    if (isPrivate) return recorders.privateFacts(visit);
    await writer.settled();
    return visitFacts(visit, database());
  },
  isShown: ({ tabId, visit }) => shownIn(tabId)?.visit === visit,
  show: showBadge,
  clear: clearBadges,
  wait,
});

const behind =
  canonicalNameOf &&
  createCanonicalNames(
    { resolve: canonicalNameOf, allowed: allowed.recording, now: Date.now },
    (name, { url, type, sourceUrl }) =>
      trackerBehind(name, url, {
        recognise,
        directory,
        context: { type, ...(sourceUrl !== undefined && { sourceUrl }) },
      }),
  );

const typed = createTypedValues({
  allowed: allowed.mayLookIntoPages,
  now: Date.now,
  wait,
  newKey: () => crypto.randomUUID(),
});

const onDemand = createOnDemand({ now: Date.now, injectTyped, injectConsent, injectReader });

const banners = createBanners({
  now: Date.now,
  wait,
  allowed: allowed.recording,
  refusesAll: async () => (await readSettings()).refuseBanners,
  note: ({ tabId, documentId, isPrivate }, banner) =>
    router.route(
      tabId,
      isPrivate,
      (recorder) => void recorder.takeNotes({ banner }, documentId, tabId, banner.at),
      Date.now(),
    ),
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
  allowed: allowed.recording,
  now: Date.now,
  tell: (signals, { tabId, documentId }) =>
    router.route(tabId, undefined, (recorder) => recorder.takeSignals(signals, documentId, tabId), signals[0]?.at),
  tellRelay: tellRelayOfCookies,
});

const start = createStart({
  router,
  allowed,
  tabs,
  gpc,
  restore: () => restore({ journal, writer, banners, recorders }),
});

const recording = recordingChanges({ router, recorders, allowed, typed, banners, badges, start });

followPermission({ badges, endAll: recording.endAll, start });

const cookies = observeCookies(router, traces, {
  isPrivate: {
    store: createCookieStores(() => browser.cookies.getAllCookieStores(), tabs),
    tab: tabs.isPrivate,
  },
  records,
});

const reading = { ...(behind && { behind }), identify: traces.identify, typed: typed.sentIn };

observe(
  router,
  (request, body) => readSeen(request, recognise, body, reading),
  tabEvents({ router, recorders, tabs, typed, banners, records, committed: observeGpc(router, gpc.asks), wait }),
  cookies,
);

welcomeOnce();

const schedulePause = keepPause(start);
const applyRetention = keepRetention(database, writer, collectorKeys(directory));

void start();

// After that: it opens the store, while the browser answers what is asked at the start.
const remind = keepReminders(database, writer);

serve(
  lazy(() =>
    pageHandlers({
      database: database(),
      directory,
      knowledgeVersion,
      recorders,
      router,
      memory: recorders.memory,
      writer,
      banners,
      recording: { ...recording, schedulePause, applyRetention },
      keepPaths: recording.keepPaths,
      watchPages: recording.watchPages,
      remind,
      forgotten() {
        forgetRemembered();
        badges.renew();
      },
      gpc,
    }),
  ),
  contentHandlers({ router, allowed, banners, onDemand, typed, knowledge: { recognise, directory } }),
);
