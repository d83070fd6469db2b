import type { VerdictSentence } from '../../core/report/verdict.ts';
import { Sign } from './sign.tsx';

interface VerdictWordsProps {
  /** That collected. */
  organizations: number;
  /** The headline first. */
  sentences: readonly VerdictSentence[];
}

/** A verdict as it is seen; the popup's first paint shows it before anything can be asked, so that it takes its words from whoever has them. */
export function VerdictWords({ organizations, sentences: [headline, ...more] }: VerdictWordsProps) {
  return (
    <div class="verdict" data-count="organizations" data-value={organizations}>
      <p class="headline">{headline?.words}</p>
      {more.map(({ words, tone }) => (
        <p key={words} class={tone}>
          {tone && <Sign tone={tone} />} {words}
        </p>
      ))}
    </div>
  );
}
