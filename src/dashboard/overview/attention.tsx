import { useEffect, useState } from 'preact/hooks';
import type { StoreHealth } from '../../core/contract.ts';
import { isReminding } from '../../core/rights/reminders.ts';
import { day, plural, t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings.ts';
import { listLetters } from '../../store/read.ts';
import { optOutsSince } from '../../store/read-opt-outs.ts';
import { nameOfCollector } from '../../ui/collector-name.ts';
import { HealthNote } from '../../ui/components/health-note.tsx';
import { Mark } from '../../ui/components/mark.tsx';
import { directory } from '../../ui/directory.ts';
import { REQUESTS } from '../../ui/request-address.ts';
import { useLive } from '../../ui/use-live.ts';
import { pauseText } from '../../ui/words.ts';
import { Known } from '../known.tsx';
import { OPT_OUTS } from '../use-route.ts';

/** What needs the person now: that nothing is recorded or saved, answers that are overdue, and opt-outs after which somebody collected again. */
export function Attention({ settings }: { settings: Settings | undefined }) {
  const health = useHealth();
  const stored = useLive(readAttention, 'attention');
  return (
    <>
      {settings && settings.paused !== false && (
        <p class="note attention" data-note="paused">
          <Mark tone="attention">{pauseText(settings.paused)}</Mark>
        </p>
      )}
      {health && <HealthNote health={health} />}
      <Known stored={stored}>
        {({ overdue, again }) =>
          overdue + again.length > 0 && (
            <section class="note attend" data-section="attention">
              <h2>{t('attention_title')}</h2>
              <ul class="points">
                {overdue > 0 && (
                  <li data-count="reminders" data-value={overdue}>
                    <a href={REQUESTS}>{plural('reminders', overdue)}</a>
                  </li>
                )}
                {again.map(({ organization, doneAt, sites }) => (
                  <li key={`${organization} ${doneAt}`} data-again={organization}>
                    <a href={OPT_OUTS}>
                      {plural('attention_again', sites, nameOfCollector(organization), day(doneAt))}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </Known>
    </>
  );
}

async function readAttention() {
  const [letters, optOuts] = await Promise.all([listLetters(), optOutsSince(directory)]);
  return {
    overdue: letters.filter((letter) => isReminding(letter, Date.now())).length,
    again: optOuts
      .filter(({ again }) => again > 0)
      .map(({ organization, doneAt, again }) => ({ organization, doneAt, sites: again })),
  };
}

/** Whether what is observed reaches the disk; undefined until the background says. */
function useHealth(): StoreHealth | undefined {
  const [health, setHealth] = useState<StoreHealth>();
  useEffect(() => {
    // Where the background does not answer, nothing is said of it here: other pages' errors do.
    ask('recorder.settled', {}).then(setHealth, () => undefined);
  }, []);
  return health;
}
