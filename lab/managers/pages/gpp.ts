// A consent manager for IAB's GPP, on IAB's own library: `__gpp` by @iabgpp/cmpapi, with the section for the United States.

import { CmpApi, CmpDisplayStatus, CmpStatus, SignalStatus } from '@iabgpp/cmpapi';
import { type Answer, keepAnswer, keptAnswer, showQuestion } from './shared/dialog.ts';

// Not an id that IAB has given: the highest that fits.
const api = new CmpApi(4095, 1);
const OUT = 1;
const NOT_OUT = 2;
const outOf: Record<Answer, readonly string[]> = {
  accepted: [],
  partial: ['SaleOptOut'],
  refused: ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'],
};

function set(answer: Answer): void {
  for (const field of outOf.refused) api.setFieldValue('usnat', field, outOf[answer].includes(field) ? OUT : NOT_OUT);
}

api.setApplicableSections([7]);
api.setCmpStatus(CmpStatus.LOADED);
const known = keptAnswer();
set(known ?? 'accepted');
if (known === undefined) {
  api.setCmpDisplayStatus(CmpDisplayStatus.VISIBLE);
  showQuestion((answer) => {
    keepAnswer(answer);
    set(answer);
    api.setCmpDisplayStatus(CmpDisplayStatus.HIDDEN);
    api.setSignalStatus(SignalStatus.READY);
  });
} else api.setSignalStatus(SignalStatus.READY);
