// Every event that Candor builds on, as the browser reports it, in order. A page rather than a background does it, so that nothing
// stops it while it is open.
const api = globalThis.browser ?? globalThis.chrome;
const events = [];
const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];

function record(api, name, ...more) {
  api[name]?.addListener(
    (...details) => {
      const [first, ...rest] = details;
      events.push({ event: name, details: plain(first), ...(rest.length > 0 && { rest: rest.map(plain) }) });
    },
    ...more,
  );
}

function plain(details) {
  return typeof details === 'object' ? JSON.parse(JSON.stringify({ ...details, requestBody: undefined })) : details;
}

const requestEvents = [
  'onBeforeRequest',
  'onSendHeaders',
  'onBeforeRedirect',
  'onResponseStarted',
  'onCompleted',
  'onErrorOccurred',
];
for (const name of requestEvents) record(api.webRequest, name, { urls });
const navigationEvents = [
  'onBeforeNavigate',
  'onCommitted',
  'onErrorOccurred',
  'onHistoryStateUpdated',
  'onReferenceFragmentUpdated',
  'onTabReplaced',
  'onCreatedNavigationTarget',
];
for (const name of navigationEvents) record(api.webNavigation, name);
for (const name of ['onCreated', 'onRemoved', 'onReplaced', 'onAttached', 'onUpdated']) record(api.tabs, name);

globalThis.takeEvents = () => events.splice(0);

/** Firefox: cancels requests the way blockers did before there were rules. */
globalThis.stopRequestsTo = (pattern) =>
  api.webRequest.onBeforeRequest.addListener(() => ({ cancel: true }), { urls: [pattern] }, ['blocking']);
