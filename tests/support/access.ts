// What axe finds on a page.

import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Each rule that something breaks, with what breaks it. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { passes, violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    if (passes.length < 10) return [`only ${passes.length} rules had anything to look at`];
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

/** Pixels by which something is wider than the page. */
export function widerThan(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
