/**
 * Usercentrics, version 2. `uc_settings` has every service with its state and what was last done about it; which of them are essential
 * it does not say, so that only what was done tells a refusal. `uc_user_interaction` says whether the person did it.
 * Source: docs.usercentrics.com (v2, "local storage"); the keys as in the published `@usercentrics/cmp-browser-sdk`; autoconsent's
 * rule `usercentrics-api`, which asks `UC_UI` whether all is accepted, not whether anybody chose.
 */

import type { ConsentManager, RecordReading } from './manager.ts';
import { answered, answeredWhole, byDefault, unreadable } from './outcome.ts';
import { asObject, instantIn, objectIn } from './parsing.ts';

const ACCEPTED_ALL = 'onAcceptAllServices';
const REFUSED_ALL = 'onDenyAllServices';

interface Service {
  id: string;
  allowed: boolean;
  action: unknown;
  at: number;
}

export const usercentrics: ConsentManager = {
  key: 'usercentrics',
  name: 'Usercentrics, version 2',
  elements: ['usercentrics-root'],
  globals: ['UC_UI'],
  records: [
    { in: 'local', name: 'uc_settings' },
    { in: 'local', name: 'uc_user_interaction' },
  ],
  hasChosen: '`uc_user_interaction` is `true`',
  read(found) {
    if (found.get('uc_user_interaction') !== 'true') return byDefault;
    const services = objectIn(found.get('uc_settings'))?.services;
    return Array.isArray(services) ? outcomeOf(services.flatMap(serviceOf)) : unreadable;
  },
  interface: {
    call: '`UC_UI.getServicesBaseInfo()`',
    read(stated, record) {
      // Whether anybody chose only the record tells; here, which services are essential.
      if (record?.status !== 'allowed-only' || !Array.isArray(stated)) return undefined;
      const asked = stated.flatMap((value): [string, boolean][] => {
        const { name, essential, allowed } = asObject(value) ?? {};
        return typeof name === 'string' && typeof allowed === 'boolean' && essential === false ? [[name, allowed]] : [];
      });
      return asked.length === 0 ? undefined : answered(asked, { chosenAt: record.chosenAt });
    },
  },
};

function outcomeOf(services: readonly Service[]): RecordReading {
  const newest = services.reduce<Service | undefined>(
    (last, service) => (last === undefined || service.at > last.at ? service : last),
    undefined,
  );
  if (newest === undefined) return unreadable;
  const chosenAt = instantIn(newest.at);
  if (newest.action === ACCEPTED_ALL) return answeredWhole(true, chosenAt);
  if (newest.action === REFUSED_ALL) return answeredWhole(false, chosenAt);
  const whole = answered(
    services.map(({ id, allowed }) => [id, allowed] as const),
    { chosenAt },
  );
  // Some are on: the essential ones, or those that were chosen.
  return whole.choice === 'partial' ? { ...whole, choice: 'unknown', status: 'allowed-only' } : whole;
}

function serviceOf(value: unknown): Service[] {
  const service = asObject(value);
  const { id, status, history } = service ?? {};
  if (typeof id !== 'string' || typeof status !== 'boolean') return [];
  const { action, timestamp } = asObject(Array.isArray(history) ? history.at(-1) : undefined) ?? {};
  return [{ id, allowed: status, action, at: typeof timestamp === 'number' ? timestamp : 0 }];
}
