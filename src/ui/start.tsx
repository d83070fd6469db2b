import { type ComponentChild, Fragment, render } from 'preact';
import { t } from '../platform/i18n.ts';
import { onLanguageChange, speakAsSet } from '../platform/language.ts';

/** Puts a page into its document once it is known in which language it speaks, and anew whenever another one is set. */
export async function start(page: ComponentChild): Promise<void> {
  await speakAsSet();
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
