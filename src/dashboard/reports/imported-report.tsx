import { useState } from 'preact/hooks';
import type { Report } from '../../core/report/types.ts';
import { underscored } from '../../core/underscored.ts';
import { listed, t, time } from '../../platform/i18n.ts';
import { SiteDetails } from '../../ui/components/site-details.tsx';
import { SiteSpan } from '../site-span.tsx';

interface ImportedReportProps {
  name: string;
  report: Report;
  onClose: () => void;
}

/** A report from a file, as the page of a site shows one, and marked as what it is. Nothing in it changes anything here. */
export function ImportedReport({ name, report, onClose }: ImportedReportProps) {
  const { sites, generator, generatedAt, redacted = [], scope } = report;
  const [chosen, setChosen] = useState(0);
  const site = sites[chosen];
  return (
    <section class="imported" aria-labelledby="imported-title" data-imported={name}>
      <h2 id="imported-title">
        {t('reports_imported')}: {name}
      </h2>
      <div class="note">
        <p>{t('reports_importedNote', time(generatedAt), generator.version, generator.browser)}</p>
        {redacted.length > 0 && (
          <p>
            {t('reports_importedLeftOut', listed(redacted.map((what) => t(`reportRedacted_${underscored(what)}`))))}
          </p>
        )}
        {scope.organization && <p>{t('reports_importedOnly', scope.organization.name)}</p>}
        <p>
          <button type="button" data-action="close-file" onClick={onClose}>
            {t('reports_close')}
          </button>
        </p>
      </div>
      {sites.length === 0 && <p>{t('reports_importedNone')}</p>}
      {sites.length > 1 && (
        <p>
          <label for="imported-site">{t('reports_importedSite')}</label>{' '}
          <select
            id="imported-site"
            value={chosen}
            onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
          >
            {sites.map((one, at) => (
              <option key={one.site} value={at}>
                {one.site}
              </option>
            ))}
          </select>
        </p>
      )}
      {site && (
        <div key={site.site} data-imported-site={site.site}>
          <h2>{site.site}</h2>
          <SiteDetails report={site} />
          <SiteSpan report={site} />
        </div>
      )}
    </section>
  );
}
