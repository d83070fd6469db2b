import { t } from '../../platform/i18n.ts';
import type { Saved } from './use-saving.ts';

/** Says that a change is saved, or why it is not, where it can be seen wherever on the page one is. */
export function SavedLine({ last }: { last: Saved | undefined }) {
  const failed = last?.failure !== undefined;
  return (
    <div class="saved">
      <p role="status" data-saved={last && !failed ? '' : undefined}>
        {last && !failed && t('settings_saved', last.setting)}
      </p>
      <p role="alert">{last?.failure !== undefined && t('settings_notSaved', last.setting, last.failure)}</p>
    </div>
  );
}
