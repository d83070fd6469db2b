import type { Settings } from '../../platform/settings.ts';

interface SelectFieldProps<Value extends string> {
  setting: keyof Settings;
  title: string;
  /** What it changes, and what not. */
  says: string;
  value: Value;
  options: readonly Value[];
  wordsOf: (value: Value) => string;
  /** Language of an option's words, where it is not the page's: BCP 47. */
  languageOf?: (value: Value) => string | undefined;
  onSelect: (value: Value) => void;
}

/** A setting that is one of several. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { setting, title, says, value, options, wordsOf, languageOf, onSelect } = props;
  return (
    <div data-setting={setting}>
      <h3>
        <label for={`setting-${setting}`}>{title}</label>
      </h3>
      <p class="quiet" id={`${setting}-says`}>
        {says}
      </p>
      <p>
        <select
          id={`setting-${setting}`}
          aria-describedby={`${setting}-says`}
          value={value}
          onChange={({ currentTarget }) => onSelect(currentTarget.value as Value)}
        >
          {options.map((one) => (
            <option key={one} value={one} lang={languageOf?.(one)}>
              {wordsOf(one)}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
