// Comscore's beacon as it sends: one image, with what the consent manager says in `gdpr`, `gdpr_consent` and `us_privacy`.

import { consentParameters } from './shared/consent-parameters.ts';
import { keepCookie } from './shared/cookies.ts';
import { hex } from './shared/random.ts';
import { sendPixel } from './shared/send.ts';

const page = window as unknown as { _comscore: { c2: string }[] };

void consentParameters().then((told) =>
  sendPixel('https://sb.scorecardresearch.com/b', {
    c1: 2,
    c2: page._comscore[0]?.c2,
    cs_it: 'b3',
    ns__t: Date.now(),
    ns_c: document.characterSet,
    cs_fpid: keepCookie('_scor_uid', () => hex(16)),
    c7: location.href,
    c8: document.title,
    c9: document.referrer,
    ...told,
  }),
);
