import { useEffect, useRef, useState } from 'preact/hooks';
import type { HoldingsAbout } from '../../core/holdings/export.ts';
import type { Merged } from '../../core/holdings/merge.ts';
import { DamagedFile } from '../../core/holdings/read.ts';
import { number, plural, t, time } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import { reasonOf } from '../../ui/reason.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { type MergeProgress, mergeFile } from './merge-file.ts';

interface MergeHoldingsProps {
  name: string;
  file: File;
  about: HoldingsAbout;
  onClose: () => void;
  /** The settings were replaced. */
  onSettings: () => void;
}

type Status =
  | { state: 'asking' | 'cancelled' }
  | ({ state: 'merging' } & MergeProgress)
  | { state: 'merged'; merged: Merged; settings?: SettingsTaken }
  | { state: 'failed'; words: string };

/** Whether the settings could be taken over, where they were to be. */
type SettingsTaken = { taken: true } | { taken: false; reason: string };

/** Asks before what another Candor held is added to what is here; says how far it is, and what came of it. */
export function MergeHoldings({ name, file, about, onClose, onSettings }: MergeHoldingsProps) {
  const [status, setStatus] = useState<Status>({ state: 'asking' });
  const [withSettings, setWithSettings] = useState(false);
  const running = useRef<AbortController>(undefined);
  const section = useKeptFocus<HTMLElement>();
  useEffect(() => {
    const stop = () => running.current?.abort();
    addEventListener('pagehide', stop);
    return () => {
      removeEventListener('pagehide', stop);
      stop();
    };
  }, []);
  const isMerging = status.state === 'merging';
  async function merge() {
    if (isMerging) return;
    const controller = new AbortController();
    running.current = controller;
    const onProgress = (progress: MergeProgress) => setStatus({ state: 'merging', ...progress });
    onProgress({ step: 'reading', share: 0 });
    try {
      const { merged, settings } = await mergeFile(file, { onProgress, signal: controller.signal });
      const taken = withSettings ? await takeOver(settings) : undefined;
      setStatus({ state: 'merged', merged, ...(taken && { settings: taken }) });
      if (taken) onSettings();
    } catch (cause) {
      setStatus(controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', words: failureOf(cause) });
    }
  }
  return (
    <section ref={section} class="imported" aria-labelledby="merge-title" data-merge={status.state}>
      <h3 id="merge-title">
        {t('reports_merge')}: {name}
      </h3>
      <p class="note">{t('reports_mergeNote', time(about.exportedAt), about.version, about.browser)}</p>
      <p>{t('reports_mergeHint')}</p>
      {status.state !== 'merged' && (
        <p>
          <label>
            <input
              type="checkbox"
              data-merge-settings
              checked={withSettings}
              disabled={isMerging}
              aria-describedby="merge-settings"
              onChange={({ currentTarget }) => setWithSettings(currentTarget.checked)}
            />{' '}
            {t('reports_mergeSettings')}
          </label>{' '}
          <span class="quiet" id="merge-settings">
            {t('reports_mergeSettingsHint')}
          </span>
        </p>
      )}
      <p class="buttons">
        {status.state !== 'merged' && (
          // Not switched off: it has the focus, which would be lost.
          <button
            type="button"
            class="primary"
            data-action="merge-file"
            aria-disabled={isMerging}
            onClick={() => void merge()}
          >
            {t('reports_mergeDo')}
          </button>
        )}
        {isMerging ? (
          <button type="button" data-action="cancel-merge" onClick={() => running.current?.abort()}>
            {t('reports_cancel')}
          </button>
        ) : (
          <button type="button" data-action="close-file" onClick={onClose}>
            {t('reports_close')}
          </button>
        )}
      </p>
      <div role="status">
        <StatusWords status={status} />
      </div>
    </section>
  );
}

async function takeOver(stored: unknown): Promise<SettingsTaken> {
  try {
    await ask('settings.takeOver', { stored });
    return { taken: true };
  } catch (cause) {
    return { taken: false, reason: reasonOf(cause) };
  }
}

function failureOf(cause: unknown): string {
  return cause instanceof DamagedFile
    ? t('reports_wrong_damaged', t('reports_line', number(cause.line)))
    : t('reports_mergeFailed', reasonOf(cause));
}

function StatusWords({ status }: { status: Status }) {
  switch (status.state) {
    case 'merging': {
      const words = t(status.step === 'reading' ? 'reports_reading' : 'reports_adding');
      return (
        <p data-step={status.step}>
          <progress value={status.share} max={1} aria-label={words} /> {words}
        </p>
      );
    }
    case 'merged':
      return <MergedWords {...status} />;
    case 'failed':
      return <p>{status.words}</p>;
    case 'cancelled':
      return <p>{t('reports_mergeCancelled')}</p>;
    default:
      return null;
  }
}

function MergedWords({ merged, settings }: Extract<Status, { state: 'merged' }>) {
  const { visits, known, letters, optOuts } = merged;
  return (
    <ul>
      <li data-merged="visits">{plural('reports_merged', visits)}</li>
      <li data-merged="known">{plural('reports_mergedKnown', known)}</li>
      <li data-merged="letters">{plural('reports_mergedLetters', letters)}</li>
      <li data-merged="optOuts">{plural('reports_mergedOptOuts', optOuts)}</li>
      {settings && (
        <li data-merged="settings">
          {settings.taken ? t('reports_mergedSettings') : t('reports_mergedNoSettings', settings.reason)}
        </li>
      )}
    </ul>
  );
}
