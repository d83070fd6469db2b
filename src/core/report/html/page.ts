// The frame of every HTML file that Candor writes: no script, nothing loaded from anywhere, and the sources at its end.

import { vendorsAsOf } from '../../claims/claims.ts';
import type { ReportSpeech } from '../speech.ts';
import type { Report } from '../types.ts';
import { escaped } from './escape.ts';
import { style } from './style.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole document; its parts are HTML already, the title is text. */
export function htmlPage(title: string, parts: readonly string[], say: ReportSpeech): string {
  return `${htmlHead(title, say)}${parts.join('\n')}${htmlFoot}`;
}

export function htmlHead(title: string, { language, direction }: ReportSpeech): string {
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
`;
}

export const htmlFoot = `
</body>
</html>
`;

/** Whose data it rests on. */
export function credits({ version }: Report['knowledge'], { t }: ReportSpeech): string {
  const sources = [t('about_source', version), t('about_claims', vendorsAsOf), t('about_optOuts')];
  return `<footer><h2>${escaped(t('reportText_sources'))}</h2>${sources.map((words) => `<p>${escaped(words)}</p>`).join('')}</footer>`;
}
