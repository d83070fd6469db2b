// Every event that Candor builds on, as the browser reports it, in order. A page rather than a background does it, so that nothing
// stops it while it is open.
const api = globalThis.browser ?? globalThis.chrome;
const events = [];
const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];

function record(namespace, name, ...more) {
  const listener = (...args) => void events.push([`${namespace}.${name}`, ...args.map(plain)]);
  api[namespace][name].addListener(listener, ...more);
}

function plain(details) {
  return JSON.parse(JSON.stringify(details));
}

const requestEvents = [
  'onBeforeRequest',
  'onSendHeaders',
  'onHeadersReceived',
  'onBeforeRedirect',
  'onResponseStarted',
  'onErrorOccurred',
];
for (const name of requestEvents) record('webRequest', name, { urls });
const navigationEvents = [
  'onBeforeNavigate',
  'onCommitted',
  'onErrorOccurred',
  'onHistoryStateUpdated',
  'onReferenceFragmentUpdated',
];
for (const name of navigationEvents) record('webNavigation', name);
for (const name of ['onRemoved', 'onReplaced']) record('tabs', name);

globalThis.takeEvents = () => events.splice(0);

/** Hosts of the requests that the browser told of without any tab: what is not told, nobody can know. */
const hostsOfNoTab = new Set();
api.webRequest.onBeforeRequest.addListener(
  ({ tabId, url }) => void (tabId < 0 && hostsOfNoTab.add(new URL(url).hostname)),
  { urls },
);
globalThis.getHostsOfNoTab = () => [...hostsOfNoTab];

/** Firefox: cancels requests the way blockers did before there were rules. */
globalThis.stopRequestsTo = (pattern) =>
  api.webRequest.onBeforeRequest.addListener(() => ({ cancel: true }), { urls: [pattern] }, ['blocking']);
