import { html, notFound, pixel } from '../answers.ts';
import type { LabService } from '../model.ts';

// An advertisement in a frame of Google's: it reports from inside that it was shown.
const CREATIVE = `<!doctype html><meta charset="utf-8"><title>Advertisement</title>
<style>body{margin:0;display:grid;place-items:center;height:100vh;font:16px/1.4 Georgia,serif;background:linear-gradient(135deg,#e9f3ee,#cfe3f2);color:#123}</style>
<p><strong>Slow mornings, strong coffee.</strong><br>Kettle &amp; Crane, from 12.90</p>
<script>
new Image().src = 'https://pagead2.googlesyndication.com/pcs/activeview?xai=AKAOjsv&sai=AMfl-YQ&tos=1000&adurl=&url='
  + encodeURIComponent(document.referrer) + '&bs=' + innerWidth + ',' + innerHeight + '&vs=4&r=v';
</script>`;

/** Display advertising in a frame, and its report of being seen. */
export const googleAdFrame: LabService = {
  name: 'Google advertising frame',
  hosts: ['pagead2.googlesyndication.com', 'tpc.googlesyndication.com'],
  answer({ path }) {
    if (path.startsWith('/pagead/frame')) return html(CREATIVE);
    if (path === '/pcs/activeview') return pixel();
    return notFound();
  },
};

/** The frame as a publisher's page holds it; the page's address goes along in `url`. */
export function adFrame(site: string, page: string): string {
  const fields = new URLSearchParams({
    client: 'ca-pub-4086104',
    format: '728x90',
    w: '728',
    h: '90',
    url: `https://${site}${page}`,
  });
  return `<iframe class="ad" title="Advertisement" src="https://pagead2.googlesyndication.com/pagead/frame.html?${fields}" width="728" height="90"></iframe>`;
}
