import type { ComponentChildren } from 'preact';
import type { Settings } from '../../platform/settings.ts';

interface ToggleProps {
  setting: keyof Settings;
  title: string;
  /** What it means as it is set now: what it changes, and what not. */
  says: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
  /** What belongs to it. */
  children?: ComponentChildren;
}

/** A setting that is on or off. */
export function Toggle({ setting, title, says, on, onSwitch, children }: ToggleProps) {
  return (
    <div data-setting={setting}>
      <h3>
        <label class="tick">
          <input
            type="checkbox"
            aria-describedby={`${setting}-says`}
            checked={on}
            onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
          />
          <span>{title}</span>
        </label>
      </h3>
      <p class="quiet" id={`${setting}-says`}>
        {says}
      </p>
      {children}
    </div>
  );
}
