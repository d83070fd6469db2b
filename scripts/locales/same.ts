// What may be word for word as in English: names, and words that a language shares with it.

/** In every language. */
const names =
  /^(?:extName|pageDirection|standard_(?:tcf|gpp|us_privacy|google_consent_mode|google_additional_consent|gpc)|aggregatedName_gpc|about_gpc|report_(?:json|csv)|reportText_check(?:Windows|Mac|Linux))$/;

/** Keys of words that are the same in a language, as its speakers write them. */
const shared: Record<string, readonly string[]> = {
  de: ['tracker_cookies', 'jurisdiction_japan', 'heldTable_optOuts', 'principleName_opt_out', 'optOuts_link'],
  fr: [
    'pause',
    'tracker_cookies',
    'link_cookie',
    'contact_page',
    'jurisdiction_canada',
    'dashboard_sites',
    'dashboard_count_one',
    'dashboard_count_other',
    'column_site',
    'ignored_site',
    'heldTable_sites',
    'principleName_minimisation',
    'request_site',
    'linkMap_columnSites',
    'linkMap_columnCookies',
    'sources_version',
    'sources_licence',
    'reportText_sources',
    'reportColumn_cookie',
    'reportColumn_standard',
    'reportColumn_site',
    'reports_sites',
  ],
  es: ['tracker_cookies', 'link_cookie', 'linkMap_columnCookies', 'reportColumn_cookie', 'reportText_noTo'],
  it: [
    'link_cookie',
    'jurisdiction_canada',
    'trackerCategory_hosting',
    'trackerCategory_social_media',
    'reportColumn_tracker',
    'reportColumn_host',
    'reportColumn_cookie',
    'reportColumn_standard',
    'reportText_noTo',
    'reports_file',
  ],
  pt_BR: [
    'tracker_cookies',
    'link_cookie',
    'dashboard_sites',
    'dashboard_count_one',
    'dashboard_count_other',
    'column_site',
    'ignored_site',
    'heldTable_sites',
    'request_site',
    'linkMap_columnSites',
    'linkMap_columnCookies',
    'reportColumn_cookie',
    'reportColumn_site',
    'reports_sites',
  ],
  nl: [
    'tracker_cookies',
    'link_cookie',
    'contact_page',
    'jurisdiction_canada',
    'jurisdiction_japan',
    'dashboard_sites',
    'dashboard_count_one',
    'dashboard_count_other',
    'column_site',
    'ignored_site',
    'heldTable_sites',
    'heldTable_optOuts',
    'trackerCategory_hosting',
    'principleName_opt_out',
    'optOuts_link',
    'request_site',
  ],
  pl: ['trackerCategory_hosting'],
  ja: [],
  zh_CN: [],
};

export function mayBeSame(code: string, key: string, message: string): boolean {
  const letters = message.replaceAll(/\$[1-9]/g, '');
  return code === 'en' || !/\p{L}/u.test(letters) || names.test(key) || (shared[code]?.includes(key) ?? false);
}
