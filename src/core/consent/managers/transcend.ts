/**
 * Transcend. `tcm`, in a cookie or the local storage, has `purposes` with yes or no, and whether the person confirmed them.
 * Source: docs.transcend.io ("airgap.js API": `getConsent()`), whose members the record has. A purpose may also be `Auto`: as the
 * region has it, which is no answer.
 */

import type { ConsentManager, RecordReading } from './manager.ts';
import { answered, byDefault, unreadable } from './outcome.ts';
import { asObject, instantIn, objectIn } from './parsing.ts';

const ALWAYS = ['Essential'];

export const transcend: ConsentManager = {
  key: 'transcend',
  name: 'Transcend',
  elements: ['transcend-consent-manager'],
  globals: ['airgap'],
  records: [
    { in: 'cookie', name: 'tcm' },
    { in: 'local', name: 'tcm' },
  ],
  hasChosen: '`confirmed`',
  read(found) {
    return outcomeOf(objectIn(found.get('tcm')));
  },
  interface: {
    call: '`airgap.getConsent()`',
    read(stated) {
      const outcome = outcomeOf(asObject(stated));
      return outcome.status === 'unreadable' ? undefined : outcome;
    },
  },
};

function outcomeOf(record: Record<string, unknown> | undefined): RecordReading {
  const purposes = asObject(record?.purposes);
  if (!record || !purposes) return unreadable;
  if (record.confirmed !== true) return byDefault;
  const states = Object.entries(purposes).filter((state): state is [string, boolean] => typeof state[1] === 'boolean');
  return states.length === 0
    ? unreadable
    : answered(states, { always: ALWAYS, chosenAt: instantIn(record.timestamp ?? record.updated) });
}
