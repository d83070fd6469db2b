// developer.onetrust.com, "Client-side API": `IsAlertBoxClosed()`, and the global that lists the groups in force.

import type { StatedBy } from './stated.ts';

export const onetrust: StatedBy = {
  key: 'onetrust',
  globals: ['OneTrust'],
  ask({ OneTrust, OnetrustActiveGroups }, answer) {
    if (OneTrust?.IsAlertBoxClosed) answer({ closed: OneTrust.IsAlertBoxClosed(), active: OnetrustActiveGroups });
  },
};
