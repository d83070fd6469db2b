interface MessageProps {
  title: string;
  text: string;
  action?: { words: string; run: () => void };
}

/** A state that has no collectors to show: what it means, and what can be done. */
export function Message({ title, text, action }: MessageProps) {
  return (
    <div class="message">
      <p class="verdict" aria-live="polite">
        {title}
      </p>
      <p>{text}</p>
      {action && (
        <button type="button" data-action="reload" onClick={action.run}>
          {action.words}
        </button>
      )}
    </div>
  );
}
