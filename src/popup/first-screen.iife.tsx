// The popup's first paint: what its address says of the tab, with the popup's own header and verdict, so that nothing moves when these come. Asks nobody
// anything, and stands before all other scripts. One self-contained file (vite.config.ts).

import { render } from 'preact';
import { firstScreenIn } from '../core/first-screen.ts';
import { VerdictWords } from '../ui/components/verdict-words.tsx';
import { passed } from '../ui/passed.ts';
import { Masthead } from './masthead.tsx';

const screen = firstScreenIn(location.search);
if (screen) {
  const { language, direction, site, pause, settings, dashboard } = screen;
  const root = document.documentElement;
  root.lang = language;
  root.dir = direction;
  // Not into the popup's own place: Preact notes there what it put in, and the popup's would go on from it.
  const made = document.createElement('div');
  render(
    <main data-state="asking">
      <Masthead
        name={site}
        isSite
        pause={{ words: pause }}
        settings={settings}
        dashboard={dashboard}
        address={new URL('../dashboard/index.html', location.href).href}
      />
      <VerdictWords {...screen} />
    </main>,
    made,
  );
  document.getElementById('app')!.replaceChildren(...made.childNodes);
  // As Preact runs what is to come after a paint.
  requestAnimationFrame(() =>
    setTimeout(() => {
      passed('shown');
      readOn();
    }),
  );
} else {
  readOn();
}

/** Reads all other scripts: at the same time they would hold up the first paint. */
function readOn(): void {
  const later = document.querySelector<HTMLTemplateElement>('#later')!;
  document.head.append(document.importNode(later.content, true));
}
