import { useEffect, useRef, useState } from 'preact/hooks';
import type { HoldingsAbout } from '../../core/holdings/export.ts';
import type { Merged } from '../../core/holdings/merge.ts';
import { plural, t, time } from '../../platform/i18n.ts';
import { reasonOf } from '../../ui/reason.ts';
import { mergeFile } from './merge-file.ts';

interface MergeHoldingsProps {
  name: string;
  file: File;
  about: HoldingsAbout;
  onClose: () => void;
}

type Status =
  | { state: 'asking' | 'cancelled' }
  | { state: 'merging'; share: number }
  | { state: 'merged'; merged: Merged }
  | { state: 'failed'; reason: string };

/** Asks before what another Candor held is added to what is here; says how far it is, and what came of it. */
export function MergeHoldings({ name, file, about, onClose }: MergeHoldingsProps) {
  const [status, setStatus] = useState<Status>({ state: 'asking' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  async function merge() {
    const controller = new AbortController();
    running.current = controller;
    setStatus({ state: 'merging', share: 0 });
    try {
      const merged = await mergeFile(file, (share) => setStatus({ state: 'merging', share }), controller.signal);
      setStatus({ state: 'merged', merged });
    } catch (cause) {
      setStatus(controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', reason: reasonOf(cause) });
    }
  }
  const isMerging = status.state === 'merging';
  return (
    <section class="imported" aria-labelledby="merge-title" data-merge={status.state}>
      <h3 id="merge-title">
        {t('reports_merge')}: {name}
      </h3>
      <p class="note">{t('reports_mergeNote', time(about.exportedAt), about.version, about.browser)}</p>
      <p>{t('reports_mergeHint')}</p>
      <p class="buttons">
        {status.state !== 'merged' && (
          <button type="button" data-action="merge-file" disabled={isMerging} onClick={() => void merge()}>
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
        {status.state === 'merging' && (
          <p>
            <progress value={status.share} max={1} aria-label={t('reports_mergeDo')} />
          </p>
        )}
        {status.state === 'merged' && <MergedWords {...status.merged} />}
        {status.state === 'failed' && <p>{t('reports_mergeFailed', status.reason)}</p>}
        {status.state === 'cancelled' && <p>{t('reports_mergeCancelled')}</p>}
      </div>
    </section>
  );
}

function MergedWords({ visits, known, letters, optOuts }: Merged) {
  return (
    <ul>
      <li data-merged="visits">{plural('reports_merged', visits)}</li>
      <li data-merged="known">{plural('reports_mergedKnown', known)}</li>
      <li data-merged="letters">{plural('reports_mergedLetters', letters)}</li>
      <li data-merged="optOuts">{plural('reports_mergedOptOuts', optOuts)}</li>
    </ul>
  );
}
