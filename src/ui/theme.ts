// Light or dark. The setting is read too late for the first paint, so that a copy of it lies where `public/theme.js` finds it at once.

import type { Theme } from '../core/appearance.ts';

const KEY = 'theme';

/** Shows this page in the theme, and the next ones from their beginning. A storage that takes nothing costs the next page a flash, and no more. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch (cause) {
    console.error('Candor could not note which theme its pages have.', cause);
  }
}
