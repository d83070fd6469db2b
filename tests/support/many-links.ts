// A long history of links, made up by a rule and put where the extension keeps them: what no lab could be visited for.

import type { Page } from 'puppeteer-core';
import type { SiteCookie, SiteLink } from '../../src/core/facts.ts';
import { oneOf, randomFrom } from './random.ts';

export interface MadeUp {
  links: SiteLink[];
  cookies: SiteCookie[];
}

const DAY = 86_400_000;
const START = Date.UTC(2026, 8, 1, 12);

/** Some organizations are nearly everywhere, and each of the others has met one of them. */
export function manyLinks(organizations: readonly string[], sites: number, linksPerSite: number): MadeUp {
  const random = randomFrom(7);
  const widespread = organizations.slice(0, 18);
  const links = new Map<string, SiteLink>();
  const add = (site: string, from: string, to: string, nth: number) => {
    if (from === to) return;
    const seen = nth % 4 === 0 ? 'endpoint' : 'value';
    links.set(JSON.stringify([site, from, to, seen]), {
      site,
      from,
      to,
      seen,
      carriers: [
        { at: 'from', by: 'cookie', name: 'uuid' },
        { at: 'to', by: 'field', name: 'partner_uid' },
      ],
      firstAt: START + nth * DAY,
      lastAt: START + (nth + 20) * DAY,
    });
  };
  for (const [nth, organization] of organizations.entries())
    add(siteAt(nth % sites), oneOf(random, widespread), organization, nth % 30);
  for (let site = 0; site < sites; site += 1)
    for (let nth = 0; nth < linksPerSite; nth += 1)
      add(siteAt(site), oneOf(random, widespread), oneOf(random, widespread.slice(0, 6)), nth);
  const cookies = Array.from({ length: sites }, (_, site) =>
    ['doubleclick', 'criteo', 'appnexus'].slice(0, 1 + (site % 3)).map((tracker): SiteCookie => {
      return { site: siteAt(site), tracker, domain: `${tracker}.example`, name: 'uid', firstAt: START, lastAt: START };
    }),
  );
  return { links: [...links.values()], cookies: cookies.flat() };
}

const siteAt = (nth: number) => `site-${nth}.example`;

/** `desk` is a page of the extension's. */
export async function putLinks(desk: Page, { links, cookies }: MadeUp): Promise<void> {
  await desk.evaluate(putAll, { siteLinks: links, siteCookies: cookies });
}

/** Runs in the page. */
function putAll(tables: Record<string, object[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('candor');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(Object.keys(tables), 'readwrite');
      for (const [name, rows] of Object.entries(tables)) for (const row of rows) transaction.objectStore(name).put(row);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
