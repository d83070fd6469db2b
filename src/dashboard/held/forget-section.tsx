import { useState } from 'preact/hooks';
import { day, number, plural, t } from '../../platform/i18n.ts';
import { ask } from '../../platform/messages.ts';
import { listSites } from '../../store/read.ts';
import { listCollectors, visitsIn } from '../../store/read-holdings.ts';
import { directory } from '../../ui/directory.ts';
import { useLive } from '../../ui/use-live.ts';
import { ForgetButton } from '../forget-button.tsx';
import { Known } from '../known.tsx';
import { Choice } from './choice.tsx';
import { localDay } from './local-day.ts';

/** Deletes a site, an organization, a day, or everything. */
export function ForgetSection() {
  return (
    <div class="forgetting">
      <p>{t('held_forgetText')}</p>
      <ForgetOneSite />
      <ForgetOneOrganization />
      <ForgetOneDay />
      <div data-forget="everything">
        <h3>{t('held_everything')}</h3>
        <p class="quiet">{t('held_everythingHint')}</p>
        <ForgetButton
          label={t('forget_all')}
          question={t('forget_allQuestion')}
          onForget={async () => plural('forgotten', (await ask('history.clear', {})).visits)}
        />
      </div>
    </div>
  );
}

function ForgetOneSite() {
  const stored = useLive(async () => (await listSites()).sort((a, b) => a.site.localeCompare(b.site)), 'sites');
  return (
    <Known stored={stored}>
      {(sites) => (
        <Choice
          name="site"
          title={t('held_site')}
          hint={t('held_siteHint')}
          options={sites.map(({ site }) => ({ value: site, label: site }))}
          label={t('forget_site')}
          question={(site) => {
            const visits = sites.find((one) => one.site === site)?.visits ?? 0;
            return visits === 0 ? t('forget_siteUnopened', site) : plural('forget_siteQuestion', visits, site);
          }}
          onForget={async (site) => plural('forgotten', (await ask('history.clear', { site })).visits)}
        />
      )}
    </Known>
  );
}

function ForgetOneOrganization() {
  const stored = useLive(async () => {
    const named = (await listCollectors()).map((one) => ({ ...one, name: nameOf(one.organization) }));
    return named.sort((a, b) => a.name.localeCompare(b.name));
  }, 'collectors');
  return (
    <Known stored={stored}>
      {(collectors) => (
        <Choice
          name="organization"
          title={t('held_organization')}
          hint={t('held_organizationHint')}
          options={collectors.map(({ organization, name }) => ({ value: organization, label: name }))}
          label={t('held_forgetOrganization')}
          question={(key) => {
            const { sites = 0 } = collectors.find(({ organization }) => organization === key) ?? {};
            return plural('held_organizationQuestion', sites, nameOf(key));
          }}
          onForget={async (organization) =>
            plural('held_requestsForgotten', (await ask('history.clearOrganization', { organization })).requests)
          }
        />
      )}
    </Known>
  );
}

/** Where no organization is known, the tracker stands for it. */
function nameOf(collector: string): string {
  const tracker = /^tracker:(.*)$/.exec(collector)?.[1];
  const known = tracker === undefined ? directory.organization(collector) : directory.tracker(tracker);
  return known?.name ?? tracker ?? collector;
}

function ForgetOneDay() {
  const [date, setDate] = useState('');
  const span = localDay(date);
  const visits = useLive(async () => (span ? visitsIn(span) : 0), date);
  return (
    <div data-forget="day">
      <h3>
        <label for="forget-day">{t('held_day')}</label>
      </h3>
      <p class="quiet">{t('held_dayHint')}</p>
      <p>
        <input id="forget-day" type="date" value={date} onInput={({ currentTarget }) => setDate(currentTarget.value)} />
      </p>
      {span && visits.state === 'known' && (
        <>
          <p role="status">{t('held_dayVisits', number(visits.value), day(span.from))}</p>
          <ForgetButton
            key={date}
            label={t('held_forgetDay')}
            question={plural('held_dayQuestion', visits.value, day(span.from))}
            onForget={async () => plural('forgotten', (await ask('history.clearSpan', span)).visits)}
          />
        </>
      )}
    </div>
  );
}
