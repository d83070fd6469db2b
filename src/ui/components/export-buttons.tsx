import { useState } from 'preact/hooks';
import type { Redaction } from '../../core/report/types.ts';
import { t } from '../../platform/i18n.ts';
import { reasonOf } from '../reason.ts';
import type { SavedFormat } from '../save-report.ts';

const labels = { html: 'report_html', json: 'report_json', csv: 'report_csv' } as const;

interface ExportButtonsProps {
  /** What the report is about, in words. */
  title: string;
  /** Of some visits the page's path is kept: whether they go along is asked. */
  hasPaths: boolean;
  onSave: (format: SavedFormat, leaveOut: Redaction[]) => Promise<unknown>;
  /** Where more can be chosen. */
  more?: string;
}

/** Saves the report in the format of one's choice, and says what became of it. */
export function ExportButtons({ title, hasPaths, onSave, more }: ExportButtonsProps) {
  const [status, setStatus] = useState('');
  const [withPaths, setWithPaths] = useState(false);
  async function save(format: SavedFormat) {
    setStatus(t('report_saving'));
    try {
      await onSave(format, hasPaths && !withPaths ? ['paths'] : []);
      setStatus(t('report_saved'));
    } catch (cause) {
      setStatus(t('report_failed', reasonOf(cause)));
    }
  }
  return (
    <fieldset class="buttons">
      <legend>{title}</legend>
      {hasPaths && (
        <label class="tick" data-option="paths">
          <input
            type="checkbox"
            checked={withPaths}
            onChange={({ currentTarget }) => setWithPaths(currentTarget.checked)}
          />
          <span>{t('report_withPaths')}</span>
        </label>
      )}
      {(Object.keys(labels) as (keyof typeof labels)[]).map((format) => (
        <button key={format} type="button" data-action={`export-${format}`} onClick={() => void save(format)}>
          {t(labels[format])}
        </button>
      ))}
      {more !== undefined && <a href={more}>{t('reports_choose')}</a>}
      <span role="status" class="quiet">
        {status}
      </span>
    </fieldset>
  );
}
