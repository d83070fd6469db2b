import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { ForgetButton } from '../forget-button.tsx';

interface ChoiceProps {
  name: 'site' | 'organization';
  title: string;
  hint: string;
  options: readonly { value: string; label: string }[];
  /** Of the button. */
  label: string;
  question: (value: string) => string;
  /** Resolves with what was forgotten, as a sentence. */
  onForget: (value: string) => Promise<string>;
}

/** One of several to choose, and to forget. What was forgotten last is said until another is chosen. */
export function Choice({ name, title, hint, options, label, question, onForget }: ChoiceProps) {
  const [chosen, setChosen] = useState('');
  return (
    <div data-forget={name}>
      <h3>
        <label for={`forget-${name}`}>{title}</label>
      </h3>
      <p class="quiet">{hint}</p>
      {options.length === 0 && chosen === '' ? (
        <p>{t('held_nothingToForget')}</p>
      ) : (
        <p>
          <select id={`forget-${name}`} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            <option value="">{t('held_choose')}</option>
            {options.map(({ value, label: words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </p>
      )}
      {chosen !== '' && (
        <ForgetButton key={chosen} label={label} question={question(chosen)} onForget={() => onForget(chosen)} />
      )}
    </div>
  );
}
