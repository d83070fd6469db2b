import { useState } from 'preact/hooks';
import type { Site } from '../core/model.ts';
import { plural, t } from '../platform/i18n.ts';
import { ask } from '../platform/messages.ts';

type Step = { at: 'offer' } | { at: 'confirm' } | { at: 'done'; visits: number };

/** Deletes one site, or everything; asks before. */
export function ForgetButton({ words, site }: { words: string; site?: Site }) {
  const [step, setStep] = useState<Step>({ at: 'offer' });
  async function forget() {
    const { visits } = await ask('history.clear', site === undefined ? {} : { site });
    setStep({ at: 'done', visits });
  }
  if (step.at === 'done') return <p role="status">{plural('forgotten', step.visits)}</p>;
  if (step.at === 'offer')
    return (
      <p>
        <button type="button" data-action="forget" onClick={() => setStep({ at: 'confirm' })}>
          {words}
        </button>
      </p>
    );
  return (
    <p role="alert">
      {t('forget_confirm')}{' '}
      <button type="button" data-action="forget-yes" onClick={() => void forget()}>
        {t('forget_yes')}
      </button>{' '}
      <button type="button" onClick={() => setStep({ at: 'offer' })}>
        {t('forget_no')}
      </button>
    </p>
  );
}
