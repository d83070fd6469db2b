// The newspaper's own script: cookie matching that does not wait for the reader, and an auction for which Prebid.js does.

import { onConsent } from '../sdks/shared/consent-parameters.ts';
import { queryOf } from '../sdks/shared/send.ts';
import { offer } from './shared/auction.ts';

// Long enough that the auction never starts unanswered.
const WAIT = 3_600_000;

onConsent((told) => {
  new Image().src = `https://ib.adnxs.com/getuid?${queryOf({ ...told, cb: Date.now() })}`;
});

offer({ consentManagement: { gdpr: { cmpApi: 'iab', timeout: WAIT, actionTimeout: WAIT, defaultGdprScope: true } } });
