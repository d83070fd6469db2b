import { t } from '../../platform/i18n.ts';

interface PauseButtonProps {
  paused: boolean;
  onPause: (paused: boolean) => void;
}

/** Pauses or resumes recording, everywhere. */
export function PauseButton({ paused, onPause }: PauseButtonProps) {
  return (
    <button type="button" data-action={paused ? 'resume' : 'pause'} onClick={() => onPause(!paused)}>
      {t(paused ? 'resume' : 'pause')}
    </button>
  );
}
