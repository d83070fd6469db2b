// A service worker in one of three ways: `pass` hands every request on, `cache` answers from its cache once it has an answer,
// `synthetic` answers requests to the collector itself. SITE is set before it.
const mode = new URL(location.href).searchParams.get('mode');
const toCollector = ({ url }) => new URL(url).hostname.endsWith('.demdex.net');

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  if (mode === 'silent') return;
  if (mode === 'synthetic' && toCollector(event.request)) event.respondWith(new Response('', { status: 200 }));
  else if (mode === 'cache' && toCollector(event.request)) event.respondWith(cacheFirst(event.request));
  else event.respondWith(fetch(event.request));
});

async function cacheFirst(request) {
  const cache = await caches.open('collector');
  const key = new URL(request.url).hostname.replace(/^p[^-]*-/, '');
  const known = await cache.match(`https://${key}/`);
  if (known) return known;
  const answer = await fetch(request);
  await cache.put(`https://${key}/`, answer.clone());
  return answer;
}

addEventListener('message', ({ data }) => {
  if (data === 'own')
    fetch(`https://sw${Math.random().toString(36).slice(2, 8)}-${SITE}-own.demdex.net/`, { mode: 'no-cors' }).catch(
      () => undefined,
    );
});
