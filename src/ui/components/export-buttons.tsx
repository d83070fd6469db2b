import { useState } from 'preact/hooks';
import type { ReportScope } from '../../core/report/types.ts';
import { t } from '../../platform/i18n.ts';
import { type SavedFormat, saveReport } from '../save-report.ts';

const labels = { html: 'report_html', json: 'report_json', csv: 'report_csv' } as const;

/** Saves the report in the format of one's choice. */
export function ExportButtons({ scope }: { scope: ReportScope }) {
  const [status, setStatus] = useState('');
  async function save(format: SavedFormat) {
    setStatus(t('report_saving'));
    try {
      await saveReport(scope, format);
      setStatus('');
    } catch (cause) {
      setStatus(t('report_failed', cause instanceof Error ? cause.message : String(cause)));
    }
  }
  return (
    <fieldset class="buttons">
      <legend class="quiet">{t('report_title')}</legend>
      {(Object.keys(labels) as SavedFormat[]).map((format) => (
        <button key={format} type="button" data-action={`export-${format}`} onClick={() => void save(format)}>
          {t(labels[format])}
        </button>
      ))}
      <span role="status">{status}</span>
    </fieldset>
  );
}
