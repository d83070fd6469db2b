// Klaro as a clinic would set it up: services marked in the page wait for their consent.

const service = (name: string, title: string, purposes: string[]) => ({
  name,
  title,
  purposes,
  default: false,
  required: false,
});

Object.assign(window, {
  klaroConfig: {
    version: 1,
    elementID: 'klaro',
    storageMethod: 'cookie',
    cookieName: 'klaro',
    cookieExpiresAfterDays: 180,
    mustConsent: false,
    acceptAll: true,
    hideDeclineAll: false,
    lang: 'en',
    translations: {
      en: {
        privacyPolicyUrl: '/privacy',
        consentNotice: {
          description: 'We would like to measure visits to our pages and the success of our campaigns. May we?',
        },
        purposes: { analytics: 'Statistics', advertising: 'Advertising' },
      },
    },
    services: [
      service('google-analytics', 'Google Analytics', ['analytics']),
      service('hotjar', 'Hotjar', ['analytics']),
      service('meta-pixel', 'Meta Pixel', ['advertising']),
    ],
  },
});
