import type { GpcFailure, GpcPromise } from '../../core/consent/gpc-promise.ts';
import { day, type MessageKey, t } from '../../platform/i18n.ts';

/** What a site promises about Global Privacy Control, or why that is not known. */
export function PromiseLine({ promise }: { promise: GpcPromise | 'asking' }) {
  const kind = promise === 'asking' ? promise : promise.kind;
  return (
    <small role="status" data-gpc-promise={kind}>
      {promise === 'asking' ? t('gpc_asking') : words(promise)}
    </small>
  );
}

function words(promise: GpcPromise): string {
  switch (promise.kind) {
    case 'promises':
      return promised(promise);
    case 'none':
      return t('gpcPromise_none', promise.host, promise.status);
    case 'unreadable':
      return t('gpcPromise_unreadable', promise.host);
    case 'failed':
      return t(FAILURES[promise.why]);
    default:
      return promise satisfies never;
  }
}

function promised({ heeds, host, lastUpdate }: Extract<GpcPromise, { kind: 'promises' }>): string {
  if (!heeds) return t('gpcPromise_refuses', host);
  if (lastUpdate === undefined) return t('gpcPromise_heeds', host);
  return t('gpcPromise_heedsAsOf', host, day(`${lastUpdate}T12:00:00Z`));
}

const FAILURES: Record<GpcFailure, MessageKey> = {
  left: 'gpcPromise_left',
  elsewhere: 'gpcPromise_elsewhere',
  'no-answer': 'gpcPromise_noAnswer',
  refused: 'gpcPromise_refused',
};
