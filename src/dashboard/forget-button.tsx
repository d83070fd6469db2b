import { useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { reasonOf } from '../ui/reason.ts';
import { Confirm } from './confirm.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

type Step = { at: 'offer' | 'confirm' | 'working' } | { at: 'done'; words: string } | { at: 'failed'; reason: string };

interface ForgetButtonProps {
  label: string;
  /** What would be gone, as a question. */
  question: string;
  /** Resolves with what was forgotten, as a sentence. */
  onForget: () => Promise<string>;
}

/** Deletes what is kept; asks before. */
export function ForgetButton({ label, question, onForget }: ForgetButtonProps) {
  const [step, setStep] = useState<Step>({ at: 'offer' });
  async function forget() {
    setStep({ at: 'working' });
    try {
      setStep({ at: 'done', words: await onForget() });
    } catch (cause) {
      setStep({ at: 'failed', reason: reasonOf(cause) });
    }
  }
  const part = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={part}>
      <StepOf step={step} label={label} question={question} onStep={setStep} onForget={() => void forget()} />
    </div>
  );
}

interface StepProps extends Omit<ForgetButtonProps, 'onForget'> {
  step: Step;
  onStep: (step: Step) => void;
  onForget: () => void;
}

function StepOf({ step, label, question, onStep, onForget }: StepProps) {
  switch (step.at) {
    case 'offer':
      return (
        <p class="buttons">
          <button type="button" data-action="forget" onClick={() => onStep({ at: 'confirm' })}>
            {label}
          </button>
        </p>
      );
    case 'confirm':
      return <Confirm question={question} onYes={onForget} onNo={() => onStep({ at: 'offer' })} />;
    case 'working':
      return <p role="status">{t('forgetting')}</p>;
    case 'done':
      return <p role="status">{step.words}</p>;
    case 'failed':
      return <p role="alert">{t('error_text', step.reason)}</p>;
    default:
      return step satisfies never;
  }
}
