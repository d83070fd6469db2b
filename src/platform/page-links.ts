// Reads links of the page in a tab, once, when the person asks for it.

import { browser } from './browser.ts';

/**
 * The links and buttons of a tab's page whose words or address match a pattern, as the page has them: at most `most`. Rejects where the
 * browser keeps extensions out of the page. What it resolves to is the page's: parse before use.
 */
export async function linksIn(tabId: number, pattern: string, most: number): Promise<unknown> {
  const [first] = await browser.scripting.executeScript({ target: { tabId }, func: readLinks, args: [pattern, most] });
  return first?.result;
}

/** Runs in the page, apart from its scripts: nothing from outside of it may be used. */
function readLinks(pattern: string, most: number): { text: string; href: string; rel: string }[] {
  const wanted = new RegExp(pattern, 'iu');
  const found: { text: string; href: string; rel: string }[] = [];
  const elements = document.querySelectorAll('a, area[href], link[rel~="privacy-policy"], button, [role="button"]');
  // The page's own links stand at its end, mostly.
  for (const element of [...elements].slice(-5000).reverse()) {
    const text = (element.textContent || element.getAttribute('aria-label') || '').slice(0, 200);
    const written = element.getAttribute('href') ?? '';
    const href = /^(?:#|$)/.test(written) ? written : String((element as HTMLAnchorElement).href).slice(0, 2000);
    const rel = (element.getAttribute('rel') ?? '').slice(0, 200);
    if (wanted.test(text) || wanted.test(href) || /privacy-policy/i.test(rel)) found.push({ text, href, rel });
    if (found.length >= most) break;
  }
  return found;
}
