// The frame of every HTML file that Candor writes: no script, nothing loaded from anywhere, and the sources at its end.

import { vendorsAsOf } from '../../claims/claims.ts';
import type { Report } from '../types.ts';
import { escaped } from './escape.ts';
import { style } from './style.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole document; its parts are HTML already, the title is text. */
export function htmlPage(title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${parts.join('\n')}
</body>
</html>
`;
}

/** Whose data it rests on. */
export function credits(knowledge: Report['knowledge']): string {
  return `<footer><h2>Sources</h2><p>Trackers and organizations: Ghostery Tracker Database (${escaped(knowledge.source)} ${escaped(knowledge.version)}),
© Ghostery GmbH, licensed under ${escaped(knowledge.licence)}. Claimed purposes: IAB Europe’s Global Vendor List of ${escaped(vendorsAsOf)}, by way of prebid.js (Apache-2.0). Opt-out links: Candor’s own list; those marked “not verified” have not been read at the organization’s own pages.</p></footer>`;
}
