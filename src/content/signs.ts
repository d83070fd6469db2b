// Written by `npm run consent` from the managers' files, the interfaces that are asked, and autoconsent's rules: what suggests a consent manager, or
// a question for consent. Every page is looked at for it, so it is written out: a list takes Firefox longer to make, and a loop of more than ten turns
// longer to prepare, than all of these questions.

/** Whether the page has a global of a manager's or of an interface's. */
export const hasGlobal = (has: (page: object, name: string) => boolean, page: object): boolean =>
  has(page, 'BorlabsCookie') ||
  has(page, 'CookieFirst') ||
  has(page, 'CookieInformation') ||
  has(page, 'CookieScript') ||
  has(page, 'Cookiebot') ||
  has(page, 'CookiebotDialog') ||
  has(page, 'Didomi') ||
  has(page, 'Fides') ||
  has(page, 'OneTrust') ||
  has(page, 'OptanonWrapper') ||
  has(page, 'Osano') ||
  has(page, 'PandectesRules') ||
  has(page, 'PandectesSettings') ||
  has(page, 'Shopify') ||
  has(page, 'Termly') ||
  has(page, 'UC_UI') ||
  has(page, '__gpp') ||
  has(page, '__tcfapi') ||
  has(page, '__ucCmp') ||
  has(page, '__uspapi') ||
  has(page, '_axcb') ||
  has(page, '_sp_') ||
  has(page, '_sp_queue') ||
  has(page, 'airgap') ||
  has(page, 'axeptioSDK') ||
  has(page, 'axeptioSettings') ||
  has(page, 'borlabsCookieConfig') ||
  has(page, 'c15tStore') ||
  has(page, 'ckyStore') ||
  has(page, 'cli_cookiebar_settings') ||
  has(page, 'cmp_id') ||
  has(page, 'cmplz_has_consent') ||
  has(page, 'cnArgs') ||
  has(page, 'complianz') ||
  has(page, 'dataLayer') ||
  has(page, 'didomiOnReady') ||
  has(page, 'evidon') ||
  has(page, 'getCkyConsent') ||
  has(page, 'google_tag_data') ||
  has(page, 'ketch') ||
  has(page, 'klaroConfig') ||
  has(page, 'moove_frontend_gdpr_scripts') ||
  has(page, 'orejimeConfig') ||
  has(page, 'tarteaucitron') ||
  has(page, 'truste');

/** Whether there is an element of a manager's. */
export const hasManager = (elementOf: (id: string) => unknown): boolean =>
  !!(
    elementOf('BorlabsCookieBox') ||
    elementOf('CookiebotWidget') ||
    elementOf('CybotCookiebotDialog') ||
    elementOf('__tealiumGDPRcpPrefs') ||
    elementOf('__tealiumGDPRecModal') ||
    elementOf('__tealiumImplicitmodal') ||
    elementOf('_evidon-banner') ||
    elementOf('_evidon_banner') ||
    elementOf('axeptio_overlay') ||
    elementOf('cc--main') ||
    elementOf('cc-main') ||
    elementOf('cmpbox') ||
    elementOf('cmplz-cookiebanner-container') ||
    elementOf('cmpwrapper') ||
    elementOf('coiOverlay') ||
    elementOf('coiPage-1') ||
    elementOf('cookie-law-info-bar') ||
    elementOf('cookieconsent:desc') ||
    elementOf('cookiefirst-root') ||
    elementOf('cookiescript_badge') ||
    elementOf('cookiescript_injected') ||
    elementOf('didomi-host') ||
    elementOf('fides-banner') ||
    elementOf('fides-overlay') ||
    elementOf('gdpr-cookie-consent-bar') ||
    elementOf('iubenda-cs-banner') ||
    elementOf('ketch-banner') ||
    elementOf('klaro') ||
    elementOf('lanyard_root') ||
    elementOf('moove_gdpr_cookie_info_bar') ||
    elementOf('onetrust-consent-sdk') ||
    elementOf('orejime') ||
    elementOf('pandectes-banner') ||
    elementOf('ppms_cm_consent_popup') ||
    elementOf('qc-cmp2-container') ||
    elementOf('shopify-pc__banner') ||
    elementOf('tarteaucitronRoot') ||
    elementOf('teconsent') ||
    elementOf('termly-code-snippet-support') ||
    elementOf('transcend-consent-manager') ||
    elementOf('trustarc-banner-container') ||
    elementOf('truste-consent-track') ||
    elementOf('usercentrics-cmp-ui') ||
    elementOf('usercentrics-root')
  );

/** Whether there is another element that suggests a question for consent. */
export const hasQuestion = (elementOf: (id: string) => unknown): boolean =>
  !!(
    elementOf('adopt-controller-button') ||
    elementOf('adroll_consent_container') ||
    elementOf('awsccc-cb-content') ||
    elementOf('blocksy-ext-cookies-consent-styles-css') ||
    elementOf('bnp_cookie_banner') ||
    elementOf('bsw-consentCookie') ||
    elementOf('ccc-module') ||
    elementOf('ccc-notify') ||
    elementOf('ccpaCookieBanner') ||
    elementOf('ckb') ||
    elementOf('cl-consent') ||
    elementOf('cmpBanner') ||
    elementOf('consent-banner-main') ||
    elementOf('consent-manager') ||
    elementOf('consent-tracking') ||
    elementOf('cookie-banner') ||
    elementOf('cookie-banner-overlay') ||
    elementOf('cookie-bar') ||
    elementOf('cookie-consent-banner') ||
    elementOf('cookie-information-template-wrapper') ||
    elementOf('cookie-policy-info') ||
    elementOf('cookiePrefsModal') ||
    elementOf('cookie_consent_wrapper') ||
    elementOf('cookie_settings-form') ||
    elementOf('cp-gdpr-choices') ||
    elementOf('ct-ultimate-gdpr-cookie-popup') ||
    elementOf('drupalorg-crosssite-gdpr') ||
    elementOf('ensModalWrapper') ||
    elementOf('ensNotifyBanner') ||
    elementOf('ez-cookie-dialog-wrapper') ||
    elementOf('fast-cmp-iframe') ||
    elementOf('fides-overlay-wrapper') ||
    elementOf('gdpr-single-choice-overlay') ||
    elementOf('gdprCookieBanner') ||
    elementOf('hs-eu-cookie-confirmation') ||
    elementOf('hu') ||
    elementOf('ifrmCookieBanner') ||
    elementOf('js-consent-banner') ||
    elementOf('kconsent') ||
    elementOf('ketch-modal') ||
    elementOf('macaron_cookie_box') ||
    elementOf('manage_cookie_consent_modal') ||
    elementOf('modal-host') ||
    elementOf('ncmp__tool') ||
    elementOf('nhsuk-cookie-banner') ||
    elementOf('notice-cookie-block') ||
    elementOf('pg-root-shadow-host') ||
    elementOf('piano-cookie_banner') ||
    elementOf('privacy-test-page-cmp-test') ||
    elementOf('pubtech-cmp') ||
    elementOf('sd-cmp') ||
    elementOf('shopify-section-cookies-controller') ||
    elementOf('sp-cc-wrapper') ||
    elementOf('taunton-user-consent__overlay') ||
    elementOf('tccCmpAlert') ||
    elementOf('truyo-cookieBarContent') ||
    elementOf('twcc__mechanism') ||
    elementOf('user-consent-management-granular-banner-overlay') ||
    elementOf('usercentrics-button') ||
    elementOf('wcpConsentBannerCtrl') ||
    elementOf('xe7COe') ||
    elementOf('zdf-cmp-banner-sdk')
  );

/** Whether a manager keeps something under this key of the local storage. */
export const isStorageKey = (key: string): boolean =>
  key === 'IABTCF_TCString' ||
  key === 'TERMLY_API_CACHE' ||
  (key >= '_ketch_consent_v1_' && key < '_ketch_consent_v1`') ||
  (key >= '_sp_user_consent_' && key < '_sp_user_consent`') ||
  key === 'c15t' ||
  key === 'cc_cookie' ||
  key === 'cookiefirst-consent' ||
  key === 'didomi_token' ||
  key === 'klaro' ||
  key === 'osano_consentmanager' ||
  key === 'tcm' ||
  key === 'uc_settings' ||
  key === 'uc_user_interaction' ||
  key === 'usercentrics';
