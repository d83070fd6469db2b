import { html, notFound, script } from '../answers.ts';
import type { LabService } from '../model.ts';

// Remembers who looked at it, in the storage of its own address.
const FRAME = `<!doctype html><meta charset="utf-8"><title>Courts</title><p>Two courts are free.</p>
<script>
localStorage.setItem('courts-seen', '2');
indexedDB.open('courts').onsuccess = ({ target }) => target.result.close();
</script>`;

/** Another company's widgets, which no list of trackers knows: a frame that keeps something, and the workshop's script. */
export const plazaWidgets: LabService = {
  name: 'Plaza widgets',
  hosts: ['static.plaza-widgets.example', 'frame.plaza-widgets.example'],
  answer({ host, path }) {
    if (host === 'frame.plaza-widgets.example' && path === '/courts') return html(FRAME);
    if (host === 'static.plaza-widgets.example' && path === '/workshop.js') return script('plaza-workshop');
    return notFound();
  },
};
