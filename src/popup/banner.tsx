import { useEffect, useRef } from 'preact/hooks';
import type { BannerAnswer } from '../core/model.ts';
import { t, time } from '../platform/i18n.ts';
import type { BannerActions, BannerView } from './use-banner.ts';

export interface BannerProps extends BannerActions {
  /** Undefined until known. */
  banner: BannerView | undefined;
}

/** The site's question for consent, and the one click that refuses it. Nothing where no question is known. */
export function Banner({ banner, onRefuse, onReopen }: BannerProps) {
  const section = useRef<HTMLElement>(null);
  const stage = banner && stageOf(banner);
  const before = useRef<Stage>(undefined);
  useEffect(() => {
    // The button that was pressed is gone: whoever goes by keyboard stays where they were.
    if (stage === 'done' && before.current !== undefined && document.activeElement === document.body)
      section.current?.focus();
    before.current = stage;
  }, [stage]);
  if (!banner || stage === undefined) return null;
  return (
    <section class="banner" data-section="banner" data-stage={stage} tabIndex={-1} ref={section}>
      <p role="status">{wordsOf(banner, stage)}</p>
      {(stage === 'open' || stage === 'answering') && (
        <button
          type="button"
          class="primary"
          data-action="refuse"
          aria-disabled={stage === 'answering'}
          onClick={() => stage === 'open' && onRefuse()}
        >
          {t(stage === 'open' ? 'banner_refuse' : 'banner_refusing')}
        </button>
      )}
      {banner.reopens !== undefined && stage !== 'answering' && (
        <button type="button" data-action="reopen" onClick={onReopen}>
          {t('banner_reopen')}
        </button>
      )}
    </section>
  );
}

type Stage = 'answering' | 'open' | 'done' | 'closed';

function stageOf({ answering, open, answered, missed, reopens }: BannerView): Stage | undefined {
  if (answering) return 'answering';
  if (open !== undefined && !hasFailed(answered)) return 'open';
  if (missed !== undefined || answered?.answer === 'refuse') return 'done';
  return reopens === undefined ? undefined : 'closed';
}

/** A click may do what the setting could not: the page is further on by now. */
function hasFailed(answered: BannerAnswer | undefined): boolean {
  return answered?.outcome === 'failed' && answered.by !== 'setting';
}

function wordsOf({ answered, missed }: BannerView, stage: Stage): string {
  switch (stage) {
    case 'open':
    case 'answering':
      return t('banner_open');
    case 'closed':
      return t('banner_closed');
    case 'done':
      return missed === undefined && answered ? outcomeOf(answered) : missedWords(missed);
    default:
      return stage satisfies never;
  }
}

function missedWords(missed: BannerView['missed']): string {
  if (missed === 'not-reopened') return t('banner_notReopened');
  return t(missed === 'nothing-open' ? 'banner_nothingOpen' : 'banner_failed');
}

function outcomeOf({ outcome, at, by }: BannerAnswer): string {
  const words = { confirmed: 'banner_confirmed', unconfirmed: 'banner_unconfirmed', failed: 'banner_failed' } as const;
  const said = t(words[outcome], time(at));
  return by === 'setting' ? `${said} ${t('banner_bySetting')}` : said;
}
