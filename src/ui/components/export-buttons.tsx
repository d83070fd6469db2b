import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { reasonOf } from '../reason.ts';
import type { SavedFormat } from '../save-report.ts';

const labels = { html: 'report_html', json: 'report_json', csv: 'report_csv' } as const;

interface ExportButtonsProps {
  /** What the report is about, in words. */
  title: string;
  /** Of some visits the page's path is kept: whether they go along is asked. */
  hasPaths: boolean;
  onSave: (format: SavedFormat, withPaths: boolean) => Promise<void>;
}

/** Saves the report in the format of one's choice, and says what became of it. */
export function ExportButtons({ title, hasPaths, onSave }: ExportButtonsProps) {
  const [status, setStatus] = useState('');
  const [withPaths, setWithPaths] = useState(false);
  async function save(format: SavedFormat) {
    setStatus(t('report_saving'));
    try {
      await onSave(format, withPaths);
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
      {(Object.keys(labels) as SavedFormat[]).map((format) => (
        <button key={format} type="button" data-action={`export-${format}`} onClick={() => void save(format)}>
          {t(labels[format])}
        </button>
      ))}
      <span role="status" class="quiet">
        {status}
      </span>
    </fieldset>
  );
}
