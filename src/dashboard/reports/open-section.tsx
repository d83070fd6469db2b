import { useRef, useState } from 'preact/hooks';
import { number, t } from '../../platform/i18n.ts';
import { reasonOf } from '../../ui/reason.ts';
import { ImportedReport } from './imported-report.tsx';
import { MergeHoldings } from './merge-holdings.tsx';
import { type OpenedFile, openFile } from './read-file.ts';

type Opened = { state: 'none' | 'reading' } | { state: 'failed'; reason: string } | { state: 'open'; file: OpenedFile };

/** Opens a file of Candor's: a report to look at, or everything that another Candor held, to add. */
export function OpenSection({ onSettings }: { onSettings: () => void }) {
  const [opened, setOpened] = useState<Opened>({ state: 'none' });
  const input = useRef<HTMLInputElement>(null);
  async function open(file: File) {
    setOpened({ state: 'reading' });
    try {
      setOpened({ state: 'open', file: await openFile(file) });
    } catch (cause) {
      setOpened({ state: 'failed', reason: reasonOf(cause) });
    }
  }
  function close() {
    setOpened({ state: 'none' });
    // Where the next file can be chosen, instead of on a button that is gone.
    input.current?.focus({ preventScroll: true });
  }
  const file = opened.state === 'open' ? opened.file : undefined;
  return (
    <>
      <p>{t('reports_openText')}</p>
      <p>
        <label for="report-file">{t('reports_file')}</label>{' '}
        <input
          ref={input}
          id="report-file"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void open(chosen);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </p>
      <div role="status" data-opened={file?.kind ?? opened.state}>
        {opened.state === 'reading' && <p>{t('reports_reading')}</p>}
        {opened.state === 'failed' && <p class="note">{t('reports_unreadable', opened.reason)}</p>}
        {file?.kind === 'wrong' && <p class="note">{wrongWords(file)}</p>}
      </div>
      {file?.kind === 'report' && <ImportedReport {...file} onClose={close} />}
      {file?.kind === 'holdings' && (
        <MergeHoldings key={file.about.exportedAt} {...file} onClose={close} onSettings={onSettings} />
      )}
    </>
  );
}

function wrongWords(file: Extract<OpenedFile, { kind: 'wrong' }>): string {
  switch (file.wrong) {
    case 'newer':
      return t('reports_wrong_newer', file.schema);
    case 'damaged':
      return t('reports_wrong_damaged', file.at);
    case 'damaged-line':
      return t('reports_wrong_damaged', t('reports_line', number(file.line)));
    case 'too-big':
      return t('reports_wrong_too_big');
    case 'not-json':
      return t('reports_wrong_not_json');
    case 'empty':
      return t('reports_wrong_empty');
    default:
      return t('reports_wrong_foreign');
  }
}
