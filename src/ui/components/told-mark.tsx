import type { ToldChoice } from '../told.ts';
import { Mark } from './mark.tsx';

/** What trackers were told, marked where it is the same as the page states, another, or contradicts itself. */
export function ToldMark({ told: { told, bearing }, words }: { told: ToldChoice; words: string }) {
  return (
    <span data-told={told} data-bearing={bearing}>
      {bearing === 'unclear' ? words : <Mark tone={bearing === 'same' ? 'fine' : 'contradiction'}>{words}</Mark>}
    </span>
  );
}
