// vanilla-cookieconsent as a shop would set it up: analytics and marketing, refused until agreed to.

import * as CookieConsent from 'vanilla-cookieconsent';

interface Banner {
  title: string;
  text: string;
  /** Called with the accepted categories when they are known: at the answer, and on every later page. */
  onConsent: (accepted: string[]) => void;
}

const section = (linkedCategory: string, title: string, description: string) => ({
  linkedCategory,
  title,
  description,
});

export function runBanner({ title, text, onConsent }: Banner): void {
  const report = () => onConsent(CookieConsent.getUserPreferences().acceptedCategories);
  void CookieConsent.run({
    // Its default hides the banner from automated browsers.
    hideFromBots: false,
    guiOptions: { consentModal: { layout: 'box', position: 'bottom right' } },
    categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, marketing: {} },
    onConsent: report,
    onChange: report,
    language: {
      default: 'en',
      translations: {
        en: {
          consentModal: {
            title,
            description: text,
            acceptAllBtn: 'Accept all',
            acceptNecessaryBtn: 'Reject all',
            showPreferencesBtn: 'Choose',
          },
          preferencesModal: {
            title: 'Your choices',
            acceptAllBtn: 'Accept all',
            acceptNecessaryBtn: 'Reject all',
            savePreferencesBtn: 'Save',
            sections: [
              section('necessary', 'Necessary', 'Your basket and your login.'),
              section('analytics', 'Analytics', 'How the site is used.'),
              section('marketing', 'Marketing', 'Advertising on other sites.'),
            ],
          },
        },
      },
    },
  });
  document.querySelector('#privacy-settings')?.addEventListener('click', CookieConsent.showPreferences);
}
