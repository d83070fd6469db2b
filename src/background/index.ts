// The composition root: builds the parts and registers every listener in the first tick, because the worker may have been woken
// for this very event.

import { directoryTables, knowledgeVersion } from 'virtual:knowledge/directory';
import { recognitionTables } from 'virtual:knowledge/recognition';
import { createDirectory } from '../core/recognition/directory.ts';
import { createRecogniser } from '../core/recognition/recognise.ts';
import { emptyVisits, type VisitsState } from '../core/visits/state.ts';
import { browser } from '../platform/browser.ts';
import { serve } from '../platform/messages.ts';
import { changeSettings, readSettings } from '../platform/settings.ts';
import { database } from '../store/read.ts';
import { createWriter } from '../store/write.ts';
import { bodyOf } from './bodies.ts';
import { commitSeen, requestSeen, saysPrivate } from './events.ts';
import { pageHandlers } from './handlers.ts';
import { createObserver, type ReadRequest, readSeen } from './observer.ts';
import { createPrivateTabs } from './private-tabs.ts';
import { createRecorder } from './recorder.ts';
import { rememberVisits } from './remember.ts';
import { keepRetention } from './retention.ts';

const everyPage: string[] = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];

const writer = createWriter(database());
const directory = createDirectory(directoryTables);
const recognise = createRecogniser(recognitionTables);
const tabs = createPrivateTabs();
let paused = true;
const recorder = createRecorder(
  createObserver(directory, writer.add),
  writer,
  (tabId) => !paused && !tabs.isPrivate(tabId),
);

browser.webRequest.onBeforeRequest.addListener(
  (details) => {
    // Preflights ask whether a request may be sent; they carry nothing (Firefox shows them, Chromium does not).
    if (saysPrivate(details) || details.method === 'OPTIONS') return undefined;
    const request = readSeen(requestSeen(details), recognise, () => bodyOf(details.requestBody));
    if (request) recorder.take({ kind: 'request', request });
    return undefined;
  },
  { urls: everyPage },
  ['requestBody'],
);

browser.webNavigation.onCommitted.addListener((details) => {
  recorder.take({ kind: 'commit', commit: commitSeen(details, crypto.randomUUID()) });
});

browser.webNavigation.onErrorOccurred.addListener(({ tabId, frameId }) => {
  if (frameId === 0) recorder.take({ kind: 'navigation-failed', tabId });
});

browser.tabs.onCreated.addListener(tabs.learn);

browser.tabs.onRemoved.addListener((tabId) => {
  recorder.take({ kind: 'tab-closed', tabId, at: Date.now() });
  recorder.afterwards(() => tabs.closed(tabId));
});

serve(
  pageHandlers({
    database: database(),
    directory,
    knowledgeVersion,
    recorder,
    writer,
    async setPaused(wanted) {
      await changeSettings({ paused: wanted });
      if (wanted) recorder.endAll(Date.now());
      await start();
    },
  }),
  {
    'consent.read': (raw, sender) => {
      const { documentId } = sender as { documentId?: string };
      const tabId = sender.tab?.id;
      if (tabId !== undefined && sender.frameId === 0) recorder.takeReading(raw, documentId, tabId);
      return undefined;
    },
  },
);

keepRetention(database(), writer);

function start(): Promise<void> {
  return recorder.restart(async () => {
    ({ paused } = await readSettings());
    return paused ? emptyVisits('') : rememberVisits(tabs, writer).catch(startAnew);
  });
}

/** Whatever the browser refuses to tell, what comes from now on must be observed. */
function startAnew(cause: unknown): VisitsState<ReadRequest> {
  console.error('Candor could not learn which pages are open; it observes those that open from now on.', cause);
  return emptyVisits(crypto.randomUUID());
}

void start();
