// What axe finds on a page as it is, by its rules.

import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * One line for each rule that is broken, with the elements that break it. A page on which hardly a rule has anything to look at is a complaint, too.
 * `without`: rules that cannot be asked of the page as it is.
 */
export async function violationsOn(page: Page, without: string[] = []): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (off) => {
    const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
    const { passes, violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ rules });
    if (passes.length < 10) return [`only ${passes.length} rules had anything to look at`];
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }, without);
}
