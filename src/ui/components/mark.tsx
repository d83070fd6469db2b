import type { ComponentChildren } from 'preact';
import { Sign, type Tone } from './sign.tsx';

/** A short statement with its sign, such as “before you answered”. */
export function Mark({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <span class={`mark ${tone}`}>
      <Sign tone={tone} /> {children}
    </span>
  );
}
