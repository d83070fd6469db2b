import { redactions } from '../../core/report/redact.ts';
import type { Redaction } from '../../core/report/types.ts';
import { underscored } from '../../core/underscored.ts';
import { number, t } from '../../platform/i18n.ts';

interface LeaveOutFieldsProps {
  /** How many of each are in the report. */
  counts: Record<Redaction, number>;
  leaveOut: readonly Redaction[];
  onChange: (leaveOut: Redaction[]) => void;
}

/** What of the report is left out. What is not in it cannot be chosen. */
export function LeaveOutFields({ counts, leaveOut, onChange }: LeaveOutFieldsProps) {
  const offered = redactions.filter((what) => counts[what] > 0);
  if (offered.length === 0) return null;
  return (
    <fieldset class="report-leave-out">
      <legend>{t('reports_leaveOut')}</legend>
      <p class="quiet">{t('reports_leaveOutHint')}</p>
      {offered.map((what) => (
        <p key={what}>
          <label class="tick">
            <input
              type="checkbox"
              data-leave-out={what}
              checked={leaveOut.includes(what)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...leaveOut, what] : leaveOut.filter((one) => one !== what))
              }
            />
            <span>{words(what, counts[what])}</span>
          </label>
          {what === 'sites' && <span class="quiet"> {t('reports_leaveOutSites')}</span>}
          {what === 'times' && <span class="quiet"> {t('reports_leaveOutTimes')}</span>}
        </p>
      ))}
    </fieldset>
  );
}

/** Times and the region are there or not; the others can be counted. */
function words(what: Redaction, count: number): string {
  const name = t(`reportRedacted_${underscored(what)}`);
  return what === 'times' || what === 'region' ? name : t('reports_counted', name, number(count));
}
