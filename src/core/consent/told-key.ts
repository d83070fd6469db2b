// Two requests told the same if all of it is the same, what was said of the receiver itself included.

import type { Told } from '../model.ts';

export function toldKey({ standard, value, choice, byDefault, vendor }: Told): string {
  return `${standard} ${value} ${choice}${byDefault ? ' by default' : ''}${vendor ? ` ${JSON.stringify(vendor)}` : ''}`;
}
