import type { OrganizationKey } from '../core/model.ts';
import { optOutsOf } from '../core/rights/directory.ts';
import type { OptedOutWhere, OptOutName } from '../core/rights/opted-out.ts';
import { hostnameOf } from '../core/site.ts';
import { day, plural, t } from '../platform/i18n.ts';
import { siteAddress } from '../ui/site-address.ts';
import { optOutKindWords } from '../ui/words.ts';

interface OptOutListProps {
  optOuts: readonly OptedOutWhere[];
  nameOf: (organization: OrganizationKey) => string;
  onOpen: (url: string) => void;
  onRepeated: (done: OptOutName) => void;
  onUndo: (done: OptOutName) => void;
}

/** One row for each opt-out, the newest first. */
export function OptOutList({ optOuts, nameOf, ...actions }: OptOutListProps) {
  return (
    <ul class="collectors opt-outs">
      {optOuts.map((done) => (
        <li key={`${done.organization} ${done.kind} ${done.host}`} data-opt-out={done.organization}>
          <Done done={done} name={nameOf(done.organization)} {...actions} />
        </li>
      ))}
    </ul>
  );
}

type DoneProps = Omit<OptOutListProps, 'optOuts' | 'nameOf'> & { done: OptedOutWhere; name: string };

function Done({ done, name, onOpen, onRepeated, onUndo }: DoneProps) {
  const { kind, host, doneAt, site, again } = done;
  const known = optOutsOf(done.organization).find((one) => one.kind === kind && hostnameOf(one.url) === host);
  return (
    <>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p>
        {t('optOuts_on', day(doneAt))}{' '}
        <span class="quiet">
          {[
            t('optOuts_way', optOutKindWords(kind), host),
            ...(site === undefined ? [] : [t('optOuts_from', site)]),
          ].join(' · ')}
        </span>
      </p>
      {kind === 'cookie-opt-out' && <p data-note="cookie">{t('optOuts_reminder')}</p>}
      <Again again={again} />
      <p class="buttons">
        {known && (
          <button type="button" data-action="open" onClick={() => onOpen(known.url)}>
            {t('optOuts_repeat')}
          </button>
        )}
        <button type="button" data-action="repeated" onClick={() => onRepeated(done)}>
          {t('optOuts_repeated')}
        </button>
        <button type="button" data-action="undo" onClick={() => onUndo(done)}>
          {t('optOuts_undo')}
        </button>
      </p>
    </>
  );
}

/** Sites listed by name; the others are counted. */
const MOST_SITES = 50;

/** On which sites it collected again, or that it was not seen to. */
function Again({ again }: Pick<OptedOutWhere, 'again'>) {
  if (again.length === 0)
    return (
      <p class="quiet" data-again={0}>
        {t('optOuts_none')}
      </p>
    );
  const more = again.length - MOST_SITES;
  return (
    <details data-again={again.length}>
      <summary>{plural('optOuts_again', again.length)}</summary>
      <ul class="data evidence">
        {again.slice(0, MOST_SITES).map(({ site, newestAt }) => (
          <li key={site}>
            <a href={siteAddress(site)}>{site}</a> <span class="quiet">{t('optOuts_lastOn', day(newestAt))}</span>
          </li>
        ))}
        {more > 0 && <li class="quiet">{plural('optOuts_moreSites', more)}</li>}
      </ul>
    </details>
  );
}
