import type { ComponentChildren } from 'preact';

interface MessageProps {
  title: string;
  text: string;
  /** What can be done, if anything: buttons or links. */
  children?: ComponentChildren;
}

/** A state without collectors to show: what it means, and what can be done. */
export function Message({ title, text, children }: MessageProps) {
  return (
    <div class="message">
      <p class="headline" aria-live="polite">
        {title}
      </p>
      <p>{text}</p>
      {children}
    </div>
  );
}
