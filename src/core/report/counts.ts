// The three numbers that stand first wherever a visit is summed up: in the popup's verdict, and on the badge.

import type { Collector } from './types.ts';

export interface Counts {
  /** That collected. */
  organizations: number;
  /** Of them, those that did before an answer. */
  beforeChoice: number;
  /** Of them, those that did after a refusal. */
  afterRefusal: number;
}

export function countsOf(collectors: readonly Pick<Collector, 'beforeChoice' | 'afterRefusal'>[]): Counts {
  return {
    organizations: collectors.length,
    beforeChoice: collectors.filter(({ beforeChoice }) => beforeChoice > 0).length,
    afterRefusal: collectors.filter(({ afterRefusal }) => afterRefusal > 0).length,
  };
}
