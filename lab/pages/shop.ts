// The shop's own script: its basket, its consent banner, and what waits for the answer.

import { runBanner } from './shared/cookie-banner.ts';
import { updateGoogle } from './shared/google-update.ts';
import { loadScript } from './shared/load-script.ts';

const page = window as unknown as { uetq: unknown[][] };

async function showBasket(): Promise<void> {
  const { count } = (await (await fetch('/api/basket')).json()) as { count: number };
  const link = document.querySelector('nav a[href="/basket"]');
  if (link) link.textContent = `Basket (${count})`;
}

function apply(accepted: string[]): void {
  updateGoogle(accepted);
  page.uetq.push(['consent', 'update', { ad_storage: accepted.includes('marketing') ? 'granted' : 'denied' }]);
  if (accepted.includes('analytics')) loadScript('https://static.hotjar.com/c/hotjar-3806512.js?sv=6');
}

void showBasket();
runBanner({
  title: 'Cookies at Harbour & Hearth',
  text: 'We use cookies to keep your basket, to understand how the shop is used and to advertise elsewhere. You decide.',
  onConsent: apply,
});
