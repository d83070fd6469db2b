// Every event that Candor builds on, as the browser reports it, in order. A page rather than a background does it, so that nothing
// stops it while it is open.
const api = globalThis.browser ?? globalThis.chrome;
const events = [];
const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];

let lastAt = performance.now();

function record(namespace, name, ...more) {
  const listener = (...args) => {
    lastAt = performance.now();
    events.push([`${namespace}.${name}`, ...args.map(plain)]);
  };
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

/** Of the requests to some hosts, all that the browser told: which event, when it happened, and of what type of request. */
globalThis.getTold = (hosts) =>
  events.flatMap(([name, details]) =>
    URL.canParse(details?.url) && hosts.includes(new URL(details.url).hostname)
      ? [{ name, host: new URL(details.url).hostname, at: details.timeStamp, type: details.type, tabId: details.tabId }]
      : [],
  );

/** Requests that have begun and not ended, by the browser's number for them: when they began. The server is asked to take its time with some. */
const underWay = new Map();
const ended = ({ requestId }) => {
  lastAt = performance.now();
  underWay.delete(requestId);
};
api.webRequest.onBeforeRequest.addListener(
  ({ requestId, url }) => void (url.includes('wait=') ? underWay.delete(requestId) : underWay.set(requestId, lastAt)),
  { urls },
);
api.webRequest.onCompleted.addListener(ended, { urls });
api.webRequest.onErrorOccurred.addListener(ended, { urls });

/** Milliseconds after which a request is taken to have ended: of pages that are gone, browsers do not always tell the end. */
const LONGEST = 5000;

/** Milliseconds for which the browser has told of nothing; 0 while it is to tell the end of something that the server answers at once. */
globalThis.silence = () => {
  const now = performance.now();
  return [...underWay.values()].some((began) => now - began < LONGEST) ? 0 : now - lastAt;
};

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
