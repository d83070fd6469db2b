import { useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';

/** Forgets the record of opt-outs; asks before. */
export function ForgetOptOuts({ onForget }: { onForget: () => void }) {
  const [asking, ask] = useState(false);
  if (!asking)
    return (
      <p class="buttons">
        <button type="button" data-action="forget-opt-outs" onClick={() => ask(true)}>
          {t('optOuts_forget')}
        </button>
      </p>
    );
  return (
    <div class="note" role="alert">
      <p>{t('optOuts_forgetQuestion')}</p>
      <p class="buttons">
        <button type="button" data-action="forget-opt-outs-yes" onClick={onForget}>
          {t('forget_yes')}
        </button>
        <button type="button" data-action="forget-opt-outs-no" onClick={() => ask(false)}>
          {t('forget_no')}
        </button>
      </p>
    </div>
  );
}
