// Whoever asks for less motion has none to be spared: nothing that Candor shows moves by itself. Whoever adds something that does, adds what stops it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../src', import.meta.url).pathname;
/** Styles, in CSS or within the report's HTML, and what asks for motion in code. */
const MOVES =
  /\b(?:transition|animation)(?:-[a-z-]+)?\s*:|@keyframes|@view-transition|scroll-behavior|startViewTransition|behavior:\s*'smooth'|\.animate\(|<animate/;

const shown = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(?:css|tsx|html)$/.test(file) || /^(?:ui|popup|dashboard|core\/report)\/.*\.ts$/.test(file),
);

test.each(['a { transition: color 1s }', 'a { animation-name: x }', "scrollIntoView({ behavior: 'smooth' })"])(
  '%s would be found',
  (moving) => expect(moving).toMatch(MOVES),
);

test('styles and pages are among what is looked at', () => {
  expect(shown).toEqual(expect.arrayContaining(['ui/theme.css', 'popup/popup-page.tsx', 'core/report/html/style.ts']));
});

test.each(shown)('%s moves nothing by itself', (file) => {
  expect(readFileSync(join(root, file), 'utf8')).not.toMatch(MOVES);
});
