// What of a page cannot be read at its width, whichever way it runs.

import type { Page } from 'puppeteer-core';

/** Empty where nothing is cut off and nothing scrolls sideways but what has a scroll bar of its own. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(findCutOff);
}

/** Runs in the page. */
function findCutOff(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : [];
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { display, overflowX, clipPath } = getComputedStyle(element);
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!hasText || !element.checkVisibility() || element.classList.contains('hidden')) return false;
    // Out of sight until it has the focus, as the way past the navigation.
    if (clipPath === 'inset(50%)') return false;
    if (element.closest('svg') || display === 'inline' || /auto|scroll/.test(overflowX)) return false;
    // Firefox counts a blank that hangs at the end of a line.
    return element.scrollWidth > element.clientWidth + 5;
  });
  return [...wide, ...cut.map((one) => `${one.scrollWidth} in ${one.clientWidth}: ${one.outerHTML.slice(0, 160)}`)];
}
