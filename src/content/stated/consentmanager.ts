// help.consentmanager.net, "JavaScript API". `__cmp` alone may be any manager's, of TCF's first version.

import { each, type StatedBy, type Theirs } from './stated.ts';

export const consentmanager: StatedBy = {
  key: 'consentmanager',
  globals: ['cmp_id'],
  ask({ __cmp }, answer) {
    const status = __cmp?.('consentStatus') as Theirs | undefined;
    const chosen = status?.userChoiceExists;
    if (typeof chosen !== 'boolean') return;
    const consents = each((__cmp?.('getCMPData') as Theirs | undefined)?.purposeConsents, (given) => given);
    answer({ chosen, purposes: Object.keys(consents).filter((purpose) => consents[purpose]) });
  },
};
