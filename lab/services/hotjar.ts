import { json, notFound, script } from '../answers.ts';
import type { LabService } from '../model.ts';

/** Hotjar: the site's script, the program it loads, and where content and sessions go. */
export const hotjar: LabService = {
  name: 'Hotjar',
  hosts: ['static.hotjar.com', 'script.hotjar.com', 'content.hotjar.io', 'vc.hotjar.io', 'ws.hotjar.com'],
  answer({ host, path }) {
    if (path.startsWith('/c/hotjar-'))
      return { ...json(''), body: loader(path), headers: { 'content-type': 'text/javascript' } };
    if (path === '/modules.3f9c2a1b.js') return script('hotjar');
    if (host === 'vc.hotjar.io' || host === 'content.hotjar.io') return json({ success: true });
    return notFound();
  },
};

/** What static.hotjar.com serves for one site: its settings, and a script element for the program. */
function loader(path: string): string {
  const site = /\d+/.exec(path)?.[0] ?? '0';
  return `window._hjSettings = {hjid: ${site}, hjsv: 6};
document.head.append(Object.assign(document.createElement('script'), {src: 'https://script.hotjar.com/modules.3f9c2a1b.js', async: true}));`;
}

export const hotjarAddress = (site: string) => `https://static.hotjar.com/c/hotjar-${site}.js?sv=6`;
