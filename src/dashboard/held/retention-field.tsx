import { useState } from 'preact/hooks';
import { keptSince, type Retention, retentions } from '../../core/recording.ts';
import { plural, t } from '../../platform/i18n.ts';
import { visitsIn } from '../../store/read-holdings.ts';
import { reasonOf } from '../../ui/reason.ts';
import { useLive } from '../../ui/use-live.ts';
import { Confirm } from '../confirm.tsx';
import { retentionWords } from './words.ts';

interface RetentionFieldProps {
  retention: Retention;
  onKeep: (retention: Retention) => Promise<void>;
}

/** For how long what was recorded is kept. Where that deletes something now, it asks before. */
export function RetentionField({ retention, onKeep }: RetentionFieldProps) {
  const [wanted, setWanted] = useState<Retention>();
  const [failure, setFailure] = useState<string>();
  const visits = useLive(async () => olderThan(wanted), String(wanted));
  async function keep(choice: Retention) {
    setWanted(undefined);
    setFailure(undefined);
    await onKeep(choice).catch((cause) => setFailure(reasonOf(cause)));
  }
  return (
    <div data-setting="retention">
      <h3>
        <label for="retention">{t('heldSetting_retention')}</label>
      </h3>
      <p class="quiet">{t('retention_hint')}</p>
      <p>
        <select
          id="retention"
          value={String(wanted ?? retention)}
          onChange={({ currentTarget }) => {
            const choice = retentions.find((one) => String(one) === currentTarget.value)!;
            if (isLess(choice, retention)) setWanted(choice);
            else void keep(choice);
          }}
        >
          {retentions.map((one) => (
            <option key={one} value={String(one)}>
              {retentionWords(one)}
            </option>
          ))}
        </select>
      </p>
      {wanted !== undefined && visits.state === 'known' && (
        <Confirm
          question={plural('retention_question', visits.value, retentionWords(wanted))}
          onYes={() => void keep(wanted)}
          onNo={() => setWanted(undefined)}
        />
      )}
      {failure !== undefined && <p role="alert">{t('error_text', failure)}</p>}
    </div>
  );
}

function isLess(one: Retention, other: Retention): boolean {
  return retentions.indexOf(one) < retentions.indexOf(other);
}

async function olderThan(retention: Retention | undefined): Promise<number> {
  const since = retention === undefined ? undefined : keptSince(retention, Date.now());
  return since === undefined ? 0 : visitsIn({ from: 0, to: since });
}
