import { type ComponentChild, render } from 'preact';
import { t } from '../platform/i18n.ts';

/** Puts a page into its document, and says in which language its sentences are. */
export function start(page: ComponentChild): void {
  document.documentElement.lang = t('pageLanguage');
  const app = document.getElementById('app')!;
  app.replaceChildren();
  render(page, app);
}
