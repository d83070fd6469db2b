import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { reasonOf } from '../../ui/reason.ts';
import { saveHoldings } from './save-holdings.ts';

/** Saves all that is held as one file, and says what became of it. */
export function SaveAll() {
  const [status, setStatus] = useState('');
  async function save() {
    setStatus(t('report_saving'));
    try {
      await saveHoldings();
      setStatus(t('report_saved'));
    } catch (cause) {
      setStatus(t('report_failed', reasonOf(cause)));
    }
  }
  return (
    <>
      <p>{t('held_takeText')}</p>
      <p class="buttons">
        <button type="button" data-action="save-all" onClick={() => void save()}>
          {t('held_save')}
        </button>
        <span role="status" class="quiet">
          {status}
        </span>
      </p>
    </>
  );
}
