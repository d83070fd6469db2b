import { t } from '../../platform/i18n.ts';
import { type Asked, type Filled, type Known, type Period, periods } from './asked-scope.ts';

interface ScopeFieldsProps {
  known: Known;
  filled: Filled;
  asked: Asked;
  onChange: (filled: Filled) => void;
}

const periodWords = {
  all: 'reports_periodAll',
  week: 'reports_periodWeek',
  month: 'reports_periodMonth',
  days: 'reports_periodDays',
} as const satisfies Record<Period, string>;

/** What the report is about: sites, an organization, a period. What is wrong is said at its field. */
export function ScopeFields({ known, filled, asked, onChange }: ScopeFieldsProps) {
  const wrong = 'wrong' in asked ? asked.wrong : undefined;
  const set = (part: Partial<Filled>) => onChange({ ...filled, ...part });
  return (
    <fieldset class="report-scope">
      <legend>{t('reports_about')}</legend>
      <p>
        <label for="report-sites">{t('reports_sites')}</label>
        <input
          id="report-sites"
          type="text"
          list="report-known-sites"
          autocomplete="off"
          spellcheck={false}
          value={filled.sites}
          aria-describedby="report-sites-hint"
          aria-invalid={wrong === 'site'}
          onInput={({ currentTarget }) => set({ sites: currentTarget.value })}
        />
        <datalist id="report-known-sites">
          {known.sites.map((site) => (
            <option key={site} value={site} />
          ))}
        </datalist>
        <span class="quiet" id="report-sites-hint">
          {'wrong' in asked && asked.wrong === 'site' ? t('site_unknown', asked.name) : t('reports_sitesHint')}
        </span>
      </p>
      <p>
        <label for="report-organization">{t('reports_organization')}</label>
        <input
          id="report-organization"
          type="text"
          list="report-known-organizations"
          autocomplete="off"
          spellcheck={false}
          value={filled.organization}
          aria-describedby="report-organization-hint"
          aria-invalid={wrong === 'organization'}
          onInput={({ currentTarget }) => set({ organization: currentTarget.value })}
        />
        <datalist id="report-known-organizations">
          {known.organizations.map(({ key, name }) => (
            <option key={key} value={name} />
          ))}
        </datalist>
        <span class="quiet" id="report-organization-hint">
          {'wrong' in asked && asked.wrong === 'organization'
            ? t('reports_noOrganization', asked.name)
            : t('reports_organizationHint')}
        </span>
      </p>
      <p>
        <label for="report-period">{t('reports_period')}</label>
        <select
          id="report-period"
          value={filled.period}
          onChange={({ currentTarget }) => set({ period: currentTarget.value as Period })}
        >
          {periods.map((period) => (
            <option key={period} value={period}>
              {t(periodWords[period])}
            </option>
          ))}
        </select>
      </p>
      {filled.period === 'days' && (
        <p class="report-days">
          {(['from', 'to'] as const).map((end) => (
            <span key={end}>
              <label for={`report-${end}`}>{t(end === 'from' ? 'reports_from' : 'reports_to')}</label>
              <input
                id={`report-${end}`}
                type="date"
                value={filled[end]}
                aria-describedby="report-days-hint"
                aria-invalid={wrong === 'days'}
                onInput={({ currentTarget }) => set({ [end]: currentTarget.value })}
              />
            </span>
          ))}
          <span class="quiet" id="report-days-hint">
            {t('reports_noDays')}
          </span>
        </p>
      )}
    </fieldset>
  );
}
