import { plural, t } from '../../platform/i18n.ts';
import type { Draft } from './draft.ts';
import { Fields, Tick } from './fields.tsx';
import type { Subject } from './subject.ts';
import type { Elsewhere } from './use-elsewhere.ts';

interface SitesFieldsProps {
  draft: Draft;
  subject: Subject;
  elsewhere: Elsewhere;
  onChange: (change: Partial<Draft>) => void;
}

/** On which further sites the organization was seen, so that one letter can speak of them all. */
export function SitesFields({ draft: { alsoOn }, subject, elsewhere: { sites, more }, onChange }: SitesFieldsProps) {
  const { collector, site } = subject;
  if (!collector || sites.length === 0) return null;
  const all = sites.every((one) => alsoOn.includes(one));
  return (
    <Fields title={t('request_sites')} hint={t('request_sitesHint', collector.addressee.name, site)}>
      {sites.length > 1 && (
        <Tick name="every-site" checked={all} onChange={(on) => onChange({ alsoOn: on ? [...sites] : [] })}>
          {t('request_everySite')}
        </Tick>
      )}
      <div class="choices">
        {sites.map((one) => (
          <Tick
            key={one}
            name="also-on"
            value={one}
            checked={alsoOn.includes(one)}
            onChange={(on) => onChange({ alsoOn: on ? [...alsoOn, one] : alsoOn.filter((other) => other !== one) })}
          >
            {one}
          </Tick>
        ))}
      </div>
      {more > 0 && <p class="quiet">{plural('request_moreSites', more)}</p>}
    </Fields>
  );
}
