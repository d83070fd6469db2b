import { sources } from 'virtual:knowledge/sources';
import { vendorsAsOf } from '../../core/claims/claims.ts';
import { day, t } from '../../platform/i18n.ts';

type Source = (typeof sources)['knowledge'][number];

/** What each is for, and whose it is. Of libraries the name says enough. */
function purposeOf({ name, version }: Source): string | undefined {
  if (name === '@ghostery/trackerdb') return t('about_source', version);
  if (name === '@duckduckgo/autoconsent') return t('about_autoconsent');
  if (name === 'prebid.js') return t('about_claims', day(`${vendorsAsOf}T12:00:00Z`));
  return name === 'tldts' ? t('sources_tldts') : undefined;
}

/** Where Candor's knowledge is from, and whose code it is made with; versions and licences as the packages state them. */
export function SourceTables() {
  return (
    <>
      <div class="prose">
        <p>{t('about_optOuts')}</p>
      </div>
      <table class="sites sources">
        <caption class="hidden">{t('about_source_title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sources_what')}</th>
            <th scope="col" class="optional">
              {t('sources_version')}
            </th>
            <th scope="col">{t('sources_licence')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.knowledge.map((source) => (
            <Row key={source.name} source={source} />
          ))}
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {t('sources_code')}
            </th>
          </tr>
          {sources.code.map((source) => (
            <Row key={source.name} source={source} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ source }: { source: Source }) {
  const { name, version, licence } = source;
  const purpose = purposeOf(source);
  return (
    <tr data-source={name}>
      <th scope="row">
        {name}
        {purpose && <p class="quiet">{purpose}</p>}
        <p class="quiet narrow">{version}</p>
      </th>
      <td class="optional">{version}</td>
      <td>{licence}</td>
    </tr>
  );
}
