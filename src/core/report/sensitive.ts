// Which data weigh most for a person: what names them, what places them, and what records their hand.

import type { DataType } from '../model.ts';
import type { Collector } from './types.ts';

/**
 * Names or reaches the person beyond this browser, says exactly where they are, or holds what they typed or did as they did it. Candor's own list: no
 * law's. What law calls special categories, such as health, is told by a page's topic, which no field names.
 */
export const sensitiveTypes: ReadonlySet<DataType> = new Set<DataType>([
  'email',
  'phone',
  'name',
  'postal-address',
  'birth-date',
  'gender',
  'hashed-email',
  'hashed-phone',
  'user-id',
  'coordinates',
  'form-input',
  'session-replay',
]);

/** What the person was seen to type weighs as much, whatever it is. */
export function receivedSensitive({ trackers }: Pick<Collector, 'trackers'>): boolean {
  return trackers.some(({ data }) => data.some(({ type, typed }) => typed !== undefined || sensitiveTypes.has(type)));
}
