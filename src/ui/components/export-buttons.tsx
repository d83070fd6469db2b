import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { reasonOf } from '../reason.ts';
import type { SavedFormat } from '../save-report.ts';

const labels = { html: 'report_html', json: 'report_json', csv: 'report_csv' } as const;

interface ExportButtonsProps {
  /** What the report is about, in words. */
  title: string;
  onSave: (format: SavedFormat) => Promise<unknown>;
  /** Where more can be chosen. */
  more?: string;
}

/** Saves the report in the format of one's choice, and says what became of it. */
export function ExportButtons({ title, onSave, more }: ExportButtonsProps) {
  const [status, setStatus] = useState('');
  async function save(format: SavedFormat) {
    setStatus(t('report_saving'));
    try {
      await onSave(format);
      setStatus(t('report_saved'));
    } catch (cause) {
      setStatus(t('report_failed', reasonOf(cause)));
    }
  }
  return (
    <fieldset class="buttons">
      <legend>{title}</legend>
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
