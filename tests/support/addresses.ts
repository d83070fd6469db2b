// Real addresses in great number: every http, https, ws and wss address that stands in the packages that are installed here —
// endpoints in SDKs and in prebid's hundreds of bidder adapters, links in their documents, addresses in their test data.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/auditor/extension.ts';

const ADDRESS = /(?:https?|wss?):\/\/[a-z0-9][a-z0-9.-]*\.[a-z]{2,}(?::\d+)?(?:\/[^\s"'`<>\\)\]}|{$]*)?/gi;
const MOST_BYTES = 8_000_000;
const TEXTS = /\.(?:[cm]?[jt]s|json|md|txt|html)$/;

/** Distinct addresses, sorted. Takes some seconds. */
export function addressesInPackages(): string[] {
  const found = new Set<string>();
  const folder = join(root, 'node_modules');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!TEXTS.test(name)) continue;
    const path = join(folder, name);
    const status = statSync(path);
    if (!status.isFile() || status.size > MOST_BYTES) continue;
    for (const [address] of readFileSync(path, 'utf8').matchAll(ADDRESS)) found.add(address);
  }
  // Copies, as browsers hand addresses over: what a match returns is a view into the text of a whole file.
  return JSON.parse(JSON.stringify([...found].sort()));
}
