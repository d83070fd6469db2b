import { t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';

/** Pauses or resumes recording, everywhere. */
export function PauseButton({ paused, onChanged }: { paused: boolean; onChanged: () => void }) {
  async function change() {
    await ask('recording.pause', { paused: !paused });
    onChanged();
  }
  return (
    <button type="button" data-action={paused ? 'resume' : 'pause'} onClick={() => void change()}>
      {t(paused ? 'resume' : 'pause')}
    </button>
  );
}
