// The listeners of Candor's background for requests and cookies, each of which does nothing: the floor for whoever observes.

const { webRequest, webNavigation, cookies } = globalThis.browser ?? globalThis.chrome;
const filter = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] };
const extra = webRequest.OnSendHeadersOptions?.EXTRA_HEADERS ? ['extraHeaders'] : [];
const nothing = () => undefined;

webRequest.onBeforeRequest.addListener(nothing, filter, ['requestBody']);
webRequest.onSendHeaders.addListener(nothing, filter, ['requestHeaders', ...extra]);
webRequest.onHeadersReceived.addListener(nothing, filter, ['responseHeaders', ...extra]);
webRequest.onBeforeRedirect.addListener(nothing, filter);
webRequest.onResponseStarted.addListener(nothing, filter);
webRequest.onErrorOccurred.addListener(nothing, filter);
webNavigation.onCommitted.addListener(nothing);
cookies.onChanged.addListener(nothing);
