import type { ToldChoice } from '../told.ts';
import { Mark } from './mark.tsx';

/** One choice that trackers were told, marked where it is the same as the page states, or another. */
export function ToldMark({ told: { choice, bearing }, words }: { told: ToldChoice; words: string }) {
  return (
    <span data-told={choice} data-bearing={bearing}>
      {bearing === 'unclear' ? words : <Mark tone={bearing === 'same' ? 'fine' : 'contradiction'}>{words}</Mark>}
    </span>
  );
}
