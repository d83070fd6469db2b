import type { SiteReport } from '../../core/report/types.ts';
import { verdictOf } from '../../core/report/verdict.ts';
import { speech } from '../speech.ts';
import { Spoken } from './spoken.tsx';
import { VerdictWords } from './verdict-words.tsx';

export function Verdict({ report }: { report: SiteReport }) {
  const sentences = verdictOf(report, speech);
  return (
    <>
      <VerdictWords organizations={report.totals.organizations} sentences={sentences} />
      <Spoken words={sentences.map(({ words }) => words).join(' ')} />
    </>
  );
}
