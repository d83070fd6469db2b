import type { ComponentChildren } from 'preact';

interface TextFieldProps {
  /** Unique on the page. */
  name: string;
  label: string;
  hint?: string;
  value: string;
  type?: 'text' | 'email';
  lines?: number;
  onChange: (value: string) => void;
}

/** A labelled field that the browser neither fills in nor remembers nor sends to a spelling service. */
export function TextField({ name, label, hint, value, type = 'text', lines, onChange }: TextFieldProps) {
  const about = {
    id: name,
    name,
    value,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': hint === undefined ? undefined : `${name}-hint`,
  } as const;
  return (
    <p class="field">
      <label for={name}>{label}</label>
      {lines === undefined ? (
        <input {...about} type={type} list={undefined} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <textarea {...about} rows={lines} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      )}
      {hint !== undefined && (
        <span class="quiet" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

interface SelectFieldProps {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

export function SelectField({ name, label, value, options, onChange }: SelectFieldProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

interface TickProps {
  name: string;
  type?: 'checkbox' | 'radio';
  value?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

/** A box to tick, or one of several to choose from. */
export function Tick({ name, type = 'checkbox', value, checked, onChange, children }: TickProps) {
  return (
    <label class="tick">
      <input
        type={type}
        name={name}
        value={value}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

/** Fields that belong together, under one name. */
export function Fields({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <fieldset class="fields">
      <legend>{title}</legend>
      {hint !== undefined && <p class="quiet">{hint}</p>}
      {children}
    </fieldset>
  );
}
