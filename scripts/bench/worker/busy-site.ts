// Pages that send as much as the busiest: to every service of the lab, again and again, with contents or without.

import { pixel } from '../../../lab/answers.ts';
import { certificateFor } from '../../../lab/certificate.ts';
import { type Front, listen } from '../../../lab/front.ts';
import { services } from '../../../lab/services/index.ts';

const hosts = services.flatMap((service) => service.hosts).filter((host) => !/\*|\.example$/.test(host));

/** Of ten requests, one has contents. */
const WITH_CONTENTS = 10;

/** `https://anything.example/?requests=200` sends so many while it loads; all other hosts answer with a pixel. */
export async function startBusySite(): Promise<Front> {
  const image = pixel();
  return listen(0, await certificateFor(['*.example']), (request, response) => {
    const host = request.headers.host ?? '';
    request.resume();
    if (!/\.example(?::\d+)?$/.test(host)) {
      response.writeHead(200, { ...image.headers, 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
      response.end(image.body);
      return;
    }
    const count = Number(new URL(request.url ?? '/', 'https://page.example').searchParams.get('requests') ?? 0);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page(count));
  });
}

/** Images hold back the end of loading, so that a page that is complete has sent all. */
function page(count: number): string {
  const script = `
    const hosts = ${JSON.stringify(hosts)};
    const id = () => Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
    const client = id();
    for (let nth = 0; nth < ${count}; nth += 1) {
      const query = 'v=2&cid=' + client + '&en=page_view&dl=' + encodeURIComponent(location.href) + '&dt=Page&sr=1920x1080&ul=en-us&z=' + id();
      const address = 'https://' + hosts[nth % hosts.length] + '/collect?' + query;
      if (nth % ${WITH_CONTENTS} === 0)
        fetch(address, { method: 'POST', mode: 'no-cors', body: JSON.stringify({ event: 'view', anonymousId: client, page: location.href }) });
      else document.write('<img src="' + address.replaceAll('&', '&amp;') + '" alt="">');
    }`;
  return `<!doctype html><title>Busy</title><body><script>${script}</script></body>`;
}
