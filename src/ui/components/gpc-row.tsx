import type { GpcSaid } from '../../core/consent/gpc.ts';
import type { GpcPromise } from '../../core/consent/gpc-promise.ts';
import { managerName } from '../../core/consent/managers/registry.ts';
import type { GpcReport } from '../../core/report/consent-types.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { gpcWords } from '../words.ts';
import { PromiseLine } from './gpc-promise.tsx';

/** What the person wants of the signal for a site. */
export type GpcWish = 'on' | 'off' | 'excepted';

export interface GpcControls {
  wish: GpcWish;
  /** Absent where no exception can be made: in private windows, of which nothing is kept, and for hosts without a domain of their own. */
  onExcept?: (excepted: boolean) => void;
  onSend: (on: boolean) => void;
  onAsk: () => void;
  promise?: GpcPromise | 'asking';
  /** Why the last change could not be made. */
  failure?: string;
}

interface GpcRowProps {
  report: SiteReport;
  controls?: GpcControls | undefined;
}

/** Global Privacy Control: whether it went out with the page, what was said of it, and what can be done. Nothing where neither is to be said. */
export function GpcRow({ report: { gpc }, controls }: GpcRowProps) {
  if (!gpc && !controls) return null;
  return (
    <>
      <dt>{t('gpc_title')}</dt>
      <dd data-gpc={controls?.wish ?? ''} data-gpc-sent={gpc?.header ?? ''}>
        {sentences(gpc, controls?.wish).map((key) => (
          <span key={key} class="sentence">
            {t(key)}
          </span>
        ))}
        {gpc && <Answer {...gpc} />}
        {controls && <Controls {...controls} />}
      </dd>
    </>
  );
}

/** What was sent, and, where it is not what would be sent now, what would. */
function sentences(gpc: GpcReport | undefined, wish: GpcWish | undefined): MessageKey[] {
  if (!gpc) return wish ? [UNSENT[wish]] : [];
  const isOver = gpc.by === 'candor' && wish !== undefined && wish !== 'on';
  return [sentKey(gpc), ...(isOver ? (['gpc_ended'] as const) : [])];
}

const UNSENT: Record<GpcWish, MessageKey> = { on: 'gpc_fromNow', off: 'gpc_off', excepted: 'gpc_excepted' };

function sentKey({ by, header }: GpcReport): MessageKey {
  if (header === 'in-force') return 'gpc_inForce';
  return by === 'candor' ? 'gpc_sent' : 'gpc_sentByBrowser';
}

function Answer({ answer }: GpcReport) {
  if (!answer) return <small class="quiet">{t('gpc_silent')}</small>;
  return (
    <>
      {answer.said.map((said) => (
        <small key={said.source + said.value + said.says} data-gpc-said={said.says}>
          {saidWords(said)}
        </small>
      ))}
    </>
  );
}

function saidWords({ source, value, says }: GpcSaid): string {
  if (source === 'cmp') return t('gpc_stated', managerName(value), gpcWords(says));
  return t(source.startsWith('page-') ? 'gpc_paged' : 'gpc_told', gpcWords(says), value);
}

function Controls({ wish, onExcept, onSend, onAsk, promise, failure }: GpcControls) {
  const isExcepted = wish === 'excepted';
  return (
    <>
      <span class="buttons">
        {wish === 'off' && (
          <button type="button" data-action="gpc-on" onClick={() => onSend(true)}>
            {t('gpc_turnOn')}
          </button>
        )}
        {wish !== 'off' && onExcept && (
          <button
            type="button"
            data-action={isExcepted ? 'gpc-unexcept' : 'gpc-except'}
            onClick={() => onExcept(!isExcepted)}
          >
            {t(isExcepted ? 'gpc_unexcept' : 'gpc_except')}
          </button>
        )}
        {promise === undefined && (
          <button type="button" data-action="gpc-ask" title={t('gpc_askNote')} onClick={onAsk}>
            {t('gpc_ask')}
          </button>
        )}
      </span>
      {promise !== undefined && <PromiseLine promise={promise} />}
      {failure !== undefined && <p role="alert">{t('gpc_failed', failure)}</p>}
    </>
  );
}
