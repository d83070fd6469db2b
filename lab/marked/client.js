// What pages, frames and workers of the marked lab do. FROM (the outermost page) and HOW (a prefix for what sends) are set before it;
// an address's `do` names the actions.

/** ONE: all requests of a page go to one host, so that thousands of pages do not need as many connections each. */
const addressOf = (how, path = '/') =>
  ONE
    ? `${SCHEME}://${FROM}-all.demdex.net${path}${path.includes('?') ? '&' : '?'}how=${HOW}${how}`
    : `${SCHEME}://${FROM}-${HOW}${how}.demdex.net${path}`;
const quietly = (promise) =>
  promise.then(
    () => undefined,
    () => undefined,
  );
const get = (how, path, init) => quietly(fetch(addressOf(how, path), { mode: 'no-cors', ...init }));
const image = (how, path) => {
  new Image().src = addressOf(how, path);
};
/** ONE: each site has frames of its own, since of a frame in a page that is gone Chromium tells no more than the frame's site. */
const frameHost = (name) => (ONE ? location.hostname.replace('.', `-${name}.`) : `${name}.example`);
const frame = (attributes) => document.body.append(Object.assign(document.createElement('iframe'), attributes));
/** This very script, to run inside another document or worker. */
const scriptFor = (how, actions) =>
  `ONE=${ONE};SCHEME=${JSON.stringify(SCHEME)};FROM=${JSON.stringify(FROM)};HOW=${JSON.stringify(how)};DO=${JSON.stringify(actions)};${SOURCE};run(DO)`;
const documentFor = (how, actions) =>
  `<body><script>SOURCE=${JSON.stringify(SOURCE).replaceAll('<', '\\u003c')};${scriptFor(how, actions).replaceAll('<', '\\u003c')}</script>`;
const workerFor = (how, actions) =>
  URL.createObjectURL(
    new Blob([`SOURCE=${JSON.stringify(SOURCE)};${scriptFor(how, actions)}`], { type: 'text/javascript' }),
  );

const actions = {
  image: () => image('image'),
  fetch: () => get('fetch'),
  post: () => get('post', '/', { method: 'POST', body: 'event=view' }),
  beacon: () => navigator.sendBeacon(addressOf('beacon'), 'event=view'),
  preflighted: () =>
    quietly(
      fetch(addressOf('preflighted'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
    ),
  empty: () => image('empty', '/empty'),
  slow: () => get('slow', '/?wait=1500'),
  socket: () => new WebSocket(`wss://${FROM}-${HOW}socket.demdex.net/`),
  hops: () =>
    image(
      'hop1',
      `/hop?to=${encodeURIComponent(addressOf('hop2', `/hop?to=${encodeURIComponent(addressOf('hop3'))}`))}`,
    ),
  /** The last two come from the cache. */
  cached: async () => {
    for (const cache of ['reload', 'default', 'default']) await get('cached', '/cached', { cache });
  },
  /** The browser has it, and asks whether it is still good. */
  checked: async () => {
    for (const _ of [1, 2]) await get('checked', `/checked`, { cache: 'no-cache' });
  },
  /** Sent, and the answer kept from the page. */
  unreadable: () => quietly(fetch(addressOf('unreadable', '/unreadable'))),
  aborted: () => {
    const abort = new AbortController();
    void get('aborted', '/?wait=3000', { signal: abort.signal });
    setTimeout(() => abort.abort(), 300);
  },
  /** As the page is left, or put away for the way back. */
  leaving: () =>
    addEventListener('pagehide', () => {
      navigator.sendBeacon(addressOf('leaving-beacon'), 'event=leave');
      void get('leaving-keepalive', '/', { keepalive: true, method: 'POST', body: 'event=leave' });
      image('leaving-image');
    }),
  /** Once all of the page is there: only such a page is put away for the way back. */
  loaded: () => addEventListener('load', () => setTimeout(() => get('loaded'))),
  returning: () =>
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) image('returned');
    }),
  frames: () =>
    frame({
      src: `https://${frameHost('frames')}/frame?in=${FROM}${ONE ? '&one' : ''}&how=${HOW}frame-&do=image,deeper`,
    }),
  deeper: () =>
    frame({ src: `https://${frameHost('deep')}/frame?in=${FROM}${ONE ? '&one' : ''}&how=${HOW}deep-&do=image,beacon` }),
  local: () => {
    frame({ srcdoc: documentFor(`${HOW}srcdoc-`, 'image') });
    frame({ sandbox: 'allow-scripts', srcdoc: documentFor(`${HOW}sandboxed-`, 'image') });
    frame({
      sandbox: 'allow-scripts',
      src: `https://frames.example/frame?in=${FROM}&how=${HOW}sandboxed-cross-&do=image`,
    });
    frame({ src: URL.createObjectURL(new Blob([documentFor(`${HOW}blob-`, 'image')], { type: 'text/html' })) });
    const blank = document.createElement('iframe');
    document.body.append(blank);
    blank.contentDocument.body.innerHTML = `<img src="${addressOf('blank-image')}">`;
  },
  worker: () => new Worker(workerFor(`${HOW}worker-`, 'fetch')),
  scriptWorker: () => new Worker(`/worker.js?in=${FROM}&how=${HOW}script-worker-&do=fetch`),
  shared: () => new SharedWorker(`/worker.js?in=${FROM}&how=${HOW}shared-&do=fetch`),
  push: () => {
    history.pushState(null, '', '/pushed');
    image('pushed');
    location.hash = 'there';
    image('hashed');
  },
  /** Registers the site's service worker, and waits until it controls the page. */
  register: async () => {
    const { serviceWorker } = navigator;
    const controlled = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
    await serviceWorker.register(`/sw.js?mode=${new URL(location.href).searchParams.get('mode')}`);
    if (!serviceWorker.controller) await controlled;
    document.title = 'registered';
  },
  /** Asks the service worker to send something of its own. */
  own: () => navigator.serviceWorker.controller?.postMessage('own'),
  popup: () => void open('/?do=image,opener'),
  opener: () => void (opener && get('opener')),
  refresh: () =>
    document.head.append(
      Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0;url=${new URL(location.href).searchParams.get('to')}`,
      }),
    ),
  forward: () => {
    image('forward');
    location.replace(new URL(location.href).searchParams.get('to'));
  },
  speculate: () => {
    const { searchParams } = new URL(location.href);
    const rules = {
      [searchParams.get('rule')]: [{ source: 'list', urls: [searchParams.get('to')], eagerness: 'immediate' }],
    };
    document.head.append(
      Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: JSON.stringify(rules) }),
    );
  },
  link: () => {
    const { searchParams } = new URL(location.href);
    document.body.append(
      Object.assign(document.createElement('a'), { href: searchParams.get('to'), textContent: 'go', id: 'link' }),
    );
  },
};

/** A browser may show a page again from its cache: each document that runs has a name of its own. */
// biome-ignore lint/correctness/noUnusedVariables: the page that this is put into calls it
function start(names) {
  if (!FROM.includes('x')) FROM += `x${Math.random().toString(36).slice(2, 8)}`;
  return run(names);
}

async function run(names) {
  for (const name of names.split(',').filter(Boolean)) await actions[name]();
}
