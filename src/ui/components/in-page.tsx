import { type InPageEvidence, isInPage, isReplay } from '../../core/findings/finding.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { listed, t, time } from '../../platform/i18n.ts';
import { techniqueWords } from '../words.ts';
import { Section } from './section.tsx';

/** What scripts did in the page, and who received a recording of it; nothing where nothing of it was seen. */
export function InPage({ report: { findings = [] }, folded = false }: { report: SiteReport; folded?: boolean }) {
  const replays = findings.filter(isReplay).flatMap(({ evidence }) => evidence);
  const doings = findings.filter(isInPage).flatMap(({ evidence }) => evidence);
  if (replays.length + doings.length === 0) return null;
  const by = new Set([...replays, ...doings].map((one) => one.by));
  return (
    <Section name="in-page" title={t('inPage_title')} note={listed([...by])} folded={folded}>
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
    </Section>
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
