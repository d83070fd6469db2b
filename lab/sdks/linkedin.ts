// LinkedIn's Insight Tag as it sends: a GET to /collect, and a POST of base64 of gzip of JSON to /wa/.

import { hex } from './shared/random.ts';
import { sendPixel } from './shared/send.ts';

const page = window as unknown as { _linkedin_partner_id: string };

async function sendSignal(signalType: string): Promise<void> {
  const signal = {
    pids: [Number(page._linkedin_partner_id)],
    scriptVersion: 208,
    time: Date.now(),
    domain: location.hostname,
    url: location.href,
    pageTitle: document.title,
    websiteSignalRequestId: hex(16),
    isTranslated: false,
    liFatId: '',
    liGiant: '',
    misc: { psbState: -4 },
    isLinkedInApp: false,
    hem: null,
    signalType,
    href: '',
    domAttributes: null,
  };
  void fetch('https://px.ads.linkedin.com/wa/', {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    body: await packed(JSON.stringify(signal)),
  });
}

async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

sendPixel('https://px.ads.linkedin.com/collect', {
  v: 2,
  fmt: 'js',
  pid: page._linkedin_partner_id,
  time: Date.now(),
  url: location.href,
});
void sendSignal('PAGE_VISIT');
