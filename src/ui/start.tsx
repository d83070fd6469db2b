import { type ComponentChild, Fragment, render } from 'preact';
import { t } from '../platform/i18n.ts';
import { onLanguageChange, speak } from '../platform/language.ts';
import { passed } from './passed.ts';
import { firstSettings } from './use-settings.ts';

/**
 * Puts a page into its document once it is known in which language it speaks, and anew whenever another one is set. `settings` are theirs as they are stored,
 * where they were asked for already.
 */
export async function start(page: ComponentChild, settings?: Promise<unknown>): Promise<void> {
  passed('scripts');
  await speak((await firstSettings(settings)).language);
  passed('language');
  const app = document.getElementById('app')!;
  app.replaceChildren();
  const show = () => {
    const root = document.documentElement;
    root.lang = t('pageLanguage');
    root.dir = t('pageDirection');
    // Another key is another page to Preact: every sentence of it is asked for again.
    render(<Fragment key={root.lang}>{page}</Fragment>, app);
  };
  show();
  onLanguageChange(show);
}
