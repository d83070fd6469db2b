import type { OrganizationKey } from '../core/model.ts';
import { optOutsOf } from '../core/rights/directory.ts';
import type { OptedOutSince, OptOutName } from '../core/rights/opted-out.ts';
import { hostnameOf } from '../core/site.ts';
import { day, plural, t } from '../platform/i18n.ts';
import { siteAddress } from '../ui/site-address.ts';
import { optOutKindWords } from '../ui/words.ts';

interface OptOutListProps {
  optOuts: readonly OptedOutSince[];
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

type DoneProps = Omit<OptOutListProps, 'optOuts' | 'nameOf'> & { done: OptedOutSince; name: string };

function Done({ done, name, onOpen, onRepeated, onUndo }: DoneProps) {
  const { kind, host, doneAt, site, again } = done;
  const known = optOutsOf(done.organization).find((one) => one.kind === kind && hostnameOf(one.url) === host);
  return (
    <>
      <h2>{name}</h2>
      <p>
        {t('optOuts_on', day(doneAt))}{' '}
        <span class="quiet">
          {t('guide_way', optOutKindWords(kind), host)}
          {site !== undefined && ` · ${t('optOuts_from', site)}`}
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

/** On which sites it collected again, or that it was not seen to. */
function Again({ again }: Pick<OptedOutSince, 'again'>) {
  if (again.length === 0)
    return (
      <p class="quiet" data-again={0}>
        {t('optOuts_none')}
      </p>
    );
  return (
    <details data-again={again.length}>
      <summary>{plural('afterOptOut_sites', again.length)}</summary>
      <ul class="data evidence">
        {again.map(({ site, requests, firstAt }) => (
          <li key={site}>
            <a href={siteAddress(site)}>{site}</a>{' '}
            <span class="quiet">{plural('optOuts_site', requests, day(firstAt))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
