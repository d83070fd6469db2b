// What one would write first: every event of every request is put into the database as it comes, whole, and the hosts that a tab has connected to are
// counted, stored and shown on the button a second later, as uBO Scope does it.

const { webRequest, storage, action, tabs } = globalThis.browser ?? globalThis.chrome;
const filter = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] };
const extra = webRequest.OnSendHeadersOptions?.EXTRA_HEADERS ? ['extraHeaders'] : [];

const database = new Promise((resolve) => {
  const opening = indexedDB.open('log', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('events', { autoIncrement: true });
  opening.onsuccess = () => resolve(opening.result);
});

/** Hosts by tab, and how many requests each got. */
const counts = new Map();
let isSaving = false;

function count({ tabId, url }) {
  const hosts = counts.get(tabId) ?? new Map();
  counts.set(tabId, hosts);
  const { hostname } = new URL(url);
  hosts.set(hostname, (hosts.get(hostname) ?? 0) + 1);
  if (isSaving) return;
  isSaving = true;
  setTimeout(save, 1000);
}

function save() {
  isSaving = false;
  storage.session.set({ counts: [...counts].map(([tabId, hosts]) => [tabId, [...hosts]]) });
  for (const [tabId, hosts] of counts)
    if (tabId >= 0) action.setBadgeText({ tabId, text: String(hosts.size) }).catch(() => undefined);
}

async function log(event, details) {
  const store = (await database).transaction('events', 'readwrite').objectStore('events');
  store.add({ event, ...details });
}

const events = {
  onBeforeRequest: ['requestBody'],
  onBeforeSendHeaders: ['requestHeaders', ...extra],
  onSendHeaders: ['requestHeaders', ...extra],
  onHeadersReceived: ['responseHeaders', ...extra],
  onBeforeRedirect: ['responseHeaders', ...extra],
  onResponseStarted: ['responseHeaders', ...extra],
  onCompleted: ['responseHeaders', ...extra],
  onErrorOccurred: undefined,
};
for (const [event, spec] of Object.entries(events)) {
  const listener = (details) => {
    if (event === 'onCompleted') count(details);
    void log(event, details);
  };
  webRequest[event].addListener(listener, filter, ...(spec ? [spec] : []));
}

tabs.onRemoved.addListener((tabId) => counts.delete(tabId));
