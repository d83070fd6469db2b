import { plural, t, time } from '../../platform/i18n.ts';
import type { Contents, Preview } from './use-preview.ts';

/** What will be in the file, in words and counts. */
export function PreviewLines({ preview }: { preview: Preview | undefined }) {
  return (
    <section class="report-preview" aria-labelledby="report-preview" data-preview={preview?.state ?? 'none'}>
      <h3 id="report-preview">{t('reports_preview')}</h3>
      <div role="status">
        {preview?.state === 'looking' && preview.of > 0 && <p>{plural('reports_looking', preview.of, preview.done)}</p>}
        {preview?.state === 'failed' && <p>{t('error_text', preview.reason)}</p>}
        {preview?.state === 'known' && <Counts {...preview.contents} />}
      </div>
      <p class="quiet">{t('reports_never')}</p>
    </section>
  );
}

function Counts({ sites, visits, organizations, requests, findings, span }: Contents) {
  if (sites === 0 || !span) return <p>{t('reports_nothing')}</p>;
  return (
    <>
      <ul>
        <li data-count="sites">{plural('dashboard_count', sites)}</li>
        <li data-count="visits">{plural('reports_visits', visits)}</li>
        <li data-count="organizations">{plural('reports_organizations', organizations)}</li>
        <li data-count="requests">{plural('requests', requests)}</li>
        <li data-count="findings">{plural('findings', findings)}</li>
      </ul>
      <p>{t('reports_span', time(span.from), time(span.to))}</p>
    </>
  );
}
