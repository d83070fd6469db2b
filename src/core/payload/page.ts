// The address of the page under any name: what begins with the origin of the page that sent it, and is no file, no link and no target of
// the page's.

import type { Field } from './fields.ts';
import { leafOf, plainName } from './rules.ts';
import { hasShape } from './shapes.ts';

const NOT_THE_PAGE =
  /href|link|target|img|image|photo|src|logo|icon|redir|callback|return|endpoint|api|script|css|ajax|action|ref|next|prev|button|file|asset|manifest|worker/;

/** Whether a field holds the address of a page of the site that sent it. `sourceUrl`: the document that asked, or its origin. */
export function isPageOf({ name, value }: Field, sourceUrl: string, requestUrl: string): boolean {
  const origin = originOf(sourceUrl);
  // A frame of the tracker's own tells its own address.
  if (origin === undefined || requestUrl.startsWith(`${origin}/`)) return false;
  const begins = value === origin || value.startsWith(`${origin}/`) || value.startsWith(`${origin}?`);
  return begins && hasShape('page-url', value) && !NOT_THE_PAGE.test(plainName(leafOf(name)));
}

function originOf(url: string): string | undefined {
  return /^https?:\/\/[^/?#]{1,255}/i.exec(url)?.[0];
}
