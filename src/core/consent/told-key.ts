// Two requests told the same if all of it is the same, what was said of the receiver itself included.

import type { Told } from '../model.ts';

export function toldKey({ standard, value, choice, vendor }: Told): string {
  return `${standard} ${value} ${choice}${vendor ? ` ${JSON.stringify(vendor)}` : ''}`;
}
