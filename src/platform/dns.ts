// The browser's resolver of names. Only Firefox lets an extension ask it.

import { browser } from './browser.ts';

/**
 * The canonical name of a host, asked of the resolver that the person's browser uses: its own name where it has no other. Absent where the
 * browser offers no such thing. Rejects for names that do not resolve.
 */
export const canonicalNameOf: ((host: string) => Promise<string | undefined>) | undefined =
  'dns' in browser && browser.dns
    ? async (host) => (await browser.dns.resolve(host, ['canonical_name'])).canonicalName
    : undefined;
