import { useRef } from 'preact/hooks';
import type { Site } from '../../core/model.ts';
import type { Guide, Step } from '../../core/rights/guide.ts';
import { day, listed, plural, t } from '../../platform/i18n.ts';
import type { GuideActions } from '../use-guide.ts';
import { optOutKindWords } from '../words.ts';
import { GuideStep } from './guide-step.tsx';
import { Sign } from './sign.tsx';

interface GuidedOptOutsProps {
  site: Site;
  guide: Guide;
  actions: GuideActions;
  /** It is shown where one of its steps led, not on the site whose list it is. */
  away?: boolean;
  /** There are ways to refuse many at once, which the page has elsewhere. */
  many?: boolean;
}

/** All of a site's collectors that can be opted out of, one after the other. It is open while somebody goes through it. */
export function GuidedOptOuts({ site, guide, actions, away = false, many = false }: GuidedOptOutsProps) {
  const { steps, now, without } = guide;
  const done = steps.filter(({ state }) => state === 'done').length;
  // It does not close by itself when the last step is taken.
  const open = useRef(false);
  open.current ||= away || (guide.begun && now !== undefined);
  if (steps.length === 0) return null;
  return (
    <details class="folded guide" data-section="guide" open={open.current}>
      <summary>
        <span class="row">
          <h2>{away ? t('guide_away', site) : plural('guide_title', steps.length)}</h2>
          <span class="quiet" data-count="done" data-value={done}>
            {t('guide_progress', done, steps.length)}
          </span>
        </span>
      </summary>
      <div class="details">
        <p class="quiet">{t('guide_hint')}</p>
        {now ? (
          <GuideStep step={now} opened={guide.opened} actions={actions} />
        ) : (
          <p role="status">{t('guide_over')}</p>
        )}
        <ol class="steps">
          {steps.map((step) => (
            <Line key={step.organization.key} step={step} isNow={step === now} actions={actions} />
          ))}
        </ol>
        {without.length > 0 && (
          <p class="quiet" data-without={without.length}>
            {t('guide_without', listed(without.map(({ name }) => name)))}
          </p>
        )}
        {many && <p class="quiet">{t('guide_many')}</p>}
      </div>
    </details>
  );
}

/** A step in the list: what became of it. One click leads to where one opts out; what is done can be looked at again. */
function Line({ step, isNow, actions }: { step: Step; isNow: boolean; actions: GuideActions }) {
  const { organization, optOut, state, doneAt } = step;
  const isDone = state === 'done';
  const notes = [
    ...(doneAt === undefined ? [optOutKindWords(optOut.kind)] : [t('guide_doneOn', day(doneAt))]),
    ...(state === 'skipped' ? [t('guide_skipped')] : []),
    ...(isNow && state === 'open' ? [t('guide_now')] : []),
  ];
  return (
    <li data-step={organization.key} data-step-state={state} aria-current={isNow ? 'step' : undefined}>
      <span>
        {isDone && (
          <span class="fine">
            <Sign tone="fine" />{' '}
          </span>
        )}
        <bdi>{organization.name}</bdi> <span class="quiet">{notes.join(' · ')}</span>
      </span>
      {!isNow && (
        <button
          type="button"
          data-action={isDone ? 'take' : 'open'}
          aria-label={t('guide_named', organization.name, t(isDone ? 'guide_change' : 'guide_open'))}
          onClick={() => (isDone ? actions.onTake(step) : actions.onOpen(step))}
        >
          {t(isDone ? 'guide_change' : 'guide_open')}
        </button>
      )}
    </li>
  );
}
