import { useEffect, useRef, useState } from 'preact/hooks';
import type { Redaction, ReportScope } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { reasonOf } from '../../ui/reason.ts';
import { type SavedFormat, saveReport } from '../../ui/save-report.ts';
import { useKeptFocus } from '../use-kept-focus.ts';

const labels = {
  html: 'reports_saveHtml',
  json: 'reports_saveJson',
  csv: 'reports_saveCsv',
  ndjson: 'reports_saveNdjson',
} as const satisfies Record<SavedFormat, string>;

interface SaveButtonsProps {
  /** Undefined where there is nothing to save. */
  scope: ReportScope | undefined;
  leaveOut: readonly Redaction[];
}

type Status =
  | { state: 'idle' | 'cancelled' }
  | { state: 'making'; done: number; of: number }
  | { state: 'saved'; files: { name: string; url: string }[] }
  | { state: 'failed'; reason: string };

/** Saves the report in the format of one's choice, says how far it is, and can be cancelled. */
export function SaveButtons({ scope, leaveOut }: SaveButtonsProps) {
  const [status, setStatus] = useState<Status>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  const urls = useRef<string[]>([]);
  const forget = () => {
    for (const url of urls.current.splice(0)) URL.revokeObjectURL(url);
  };
  useEffect(
    () => () => {
      running.current?.abort();
      forget();
    },
    [],
  );
  const part = useKeptFocus<HTMLFieldSetElement>();
  const isMaking = status.state === 'making';
  async function save(format: SavedFormat) {
    if (!scope || isMaking) return;
    forget();
    const controller = new AbortController();
    running.current = controller;
    setStatus({ state: 'making', done: 0, of: 0 });
    try {
      const files = await saveReport(scope, format, {
        leaveOut,
        signal: controller.signal,
        onProgress: (done, of) => setStatus({ state: 'making', done, of }),
      });
      const saved = files.map(({ name, contents, type }) => ({
        name,
        url: URL.createObjectURL(new Blob([contents], { type })),
      }));
      urls.current = saved.map(({ url }) => url);
      setStatus({ state: 'saved', files: saved });
    } catch (cause) {
      setStatus(controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', reason: reasonOf(cause) });
    }
  }
  return (
    <fieldset ref={part} class="buttons">
      <legend>{t('reports_saveAs')}</legend>
      {(Object.keys(labels) as SavedFormat[]).map((format) => (
        <button
          key={format}
          type="button"
          class={format === 'html' ? 'primary' : undefined}
          data-action={`save-${format}`}
          disabled={!scope}
          aria-disabled={isMaking}
          onClick={() => void save(format)}
        >
          {t(labels[format])}
        </button>
      ))}
      {isMaking && (
        <button type="button" data-action="cancel-save" onClick={() => running.current?.abort()}>
          {t('reports_cancel')}
        </button>
      )}
      <p class="quiet">{t('reports_saveHint')}</p>
      <div role="status" data-save={status.state}>
        <StatusWords status={status} />
      </div>
    </fieldset>
  );
}

function StatusWords({ status }: { status: Status }) {
  switch (status.state) {
    case 'making':
      return (
        <p>
          <progress value={status.done} max={Math.max(1, status.of)} aria-label={t('report_saving')} />{' '}
          {status.of > 0 ? plural('reports_making', status.of, status.done) : t('report_saving')}
        </p>
      );
    case 'saved':
      return (
        <>
          <p>
            {t('report_saved')} {t('reports_again')}
          </p>
          <ul>
            {status.files.map(({ name, url }) => (
              <li key={name}>
                <a href={url} download={name}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      );
    case 'failed':
      return <p>{t('report_failed', status.reason)}</p>;
    case 'cancelled':
      return <p>{t('reports_cancelled')}</p>;
    default:
      return null;
  }
}
