// What is in a fold is made when it is opened: these open it as a person would who looks for something.

import type { ElementHandle, Page } from 'puppeteer-core';

/** Waits for `selector`, and opens `fold` whenever it is there and closed: a page that is loaded anew folds itself up again. */
export async function foundIn(page: Page, fold: string, selector: string): Promise<ElementHandle<Element>> {
  await page.waitForFunction(
    (around, wanted) => {
      const details = document.querySelector<HTMLDetailsElement>(around);
      if (details && !details.open) details.open = true;
      return document.querySelector(wanted) !== null;
    },
    {},
    fold,
    selector,
  );
  return (await page.$(selector))!;
}

/** Opens all that can be opened, and what is in it. */
export async function unfoldAll(page: Page): Promise<void> {
  while ((await page.evaluate(openClosed)) > 0);
}

/** Runs in the page. How many were closed; resolves when what was in them is there. */
async function openClosed(): Promise<number> {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const one of closed) {
    one.open = true;
    one.dispatchEvent(new Event('toggle'));
  }
  // Preact renders in a microtask, so that it has by the next task.
  await new Promise((resolve) => setTimeout(resolve));
  return closed.length;
}
