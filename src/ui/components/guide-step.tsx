import type { Step } from '../../core/rights/guide.ts';
import { day, t } from '../../platform/i18n.ts';
import type { GuideActions } from '../use-guide.ts';
import { optOutKindWords, optOutScopeWords } from '../words.ts';
import { Limits } from './means.tsx';

interface GuideStepProps {
  step: Step;
  /** Its page was opened and nothing was said of it since. */
  opened: boolean;
  actions: GuideActions;
}

/** The step to take now: what its opt-out is, what it covers and needs, and the buttons. */
export function GuideStep({ step, opened, actions }: GuideStepProps) {
  const { organization, optOut, host, state, doneAt } = step;
  const open = <Press name="open" of={step} press={actions.onOpen} first={!opened} />;
  return (
    <section class="note" data-now={organization.key} data-opened={opened}>
      <h3>
        <bdi>{organization.name}</bdi>
      </h3>
      <p>
        {t('guide_way', optOutKindWords(optOut.kind), host)}
        <Limits of={optOut} />
      </p>
      {optOut.scope !== undefined && <p class="quiet">{t('guide_covers', optOutScopeWords(optOut.scope))}</p>}
      {doneAt !== undefined && <p class="quiet">{t('guide_doneBefore', day(doneAt))}</p>}
      {opened && <p>{t('guide_opened')}</p>}
      <p class="buttons">
        {open}
        <Press name="done" of={step} press={actions.onDone} first={opened} />
        {state === 'done' ? (
          <Press name="undo" of={step} press={actions.onUndo} />
        ) : (
          <Press name="skip" of={step} press={actions.onSkip} />
        )}
      </p>
    </section>
  );
}

interface PressProps {
  name: 'open' | 'done' | 'skip' | 'undo';
  of: Step;
  press: (step: Step) => void;
  /** It is what helps now. */
  first?: boolean;
}

function Press({ name, of, press, first = false }: PressProps) {
  return (
    <button type="button" class={first ? 'primary' : undefined} data-action={`guide-${name}`} onClick={() => press(of)}>
      {t(words[name])}
    </button>
  );
}

const words = {
  open: 'guide_open',
  done: 'guide_done',
  skip: 'guide_skip',
  undo: 'guide_undo',
} as const;
