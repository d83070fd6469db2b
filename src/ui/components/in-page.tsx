import { type InPageEvidence, isInPage, isReplay } from '../../core/findings/finding.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { t, time } from '../../platform/i18n.ts';
import { techniqueWords } from '../words.ts';

/** What scripts did in the page, and who received a recording of it; nothing where nothing of it was seen. */
export function InPage({ report: { findings = [] } }: { report: SiteReport }) {
  const replays = findings.filter(isReplay).flatMap(({ evidence }) => evidence);
  const doings = findings.filter(isInPage).flatMap(({ evidence }) => evidence);
  if (replays.length + doings.length === 0) return null;
  return (
    <section data-section="in-page">
      <h2>{t('inPage_title')}</h2>
      <ul class="data">
        {replays.map(({ by, tracker, fields }) => (
          <li key={tracker} data-finding="session-replay">
            {t('inPage_replay', by)} <span class="quiet">{fields.join(', ')}</span>
          </li>
        ))}
        {doings.map((doing) => (
          <Doing key={`${doing.technique} ${doing.script} ${doing.frame}`} doing={doing} />
        ))}
      </ul>
      {doings.length > 0 && (
        <p class="quiet">
          {t('inPage_hint')} {findings.some(({ kind }) => kind === 'fingerprinting') && t('inPage_robots')}
        </p>
      )}
    </section>
  );
}

function Doing({ doing: { technique, by, script, frame, at } }: { doing: InPageEvidence }) {
  const where = [
    ...(by === script ? [] : [t('inPage_script', script)]),
    ...(frame === undefined ? [] : [t('inPage_frame', frame)]),
    time(at),
  ];
  return (
    <li data-technique={technique} data-script={script}>
      {techniqueWords(technique, by)} <span class="quiet">{where.join(' · ')}</span>
    </li>
  );
}
