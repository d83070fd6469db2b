// vanilla-cookieconsent, with nothing that waits for the answer.

import { runBanner } from '../../pages/shared/cookie-banner.ts';

runBanner({ title: 'Cookies', text: 'May we measure, and advertise?', onConsent: () => undefined });
