// Trackers with one flag of their own. Where a flag is off by default, off says nothing.

import type { Choice } from '../../model.ts';
import type { Family, Parameter } from './family.ts';
import { each } from './family.ts';
import { oneOf } from './own.ts';

function parameter(name: string, trackers: string[], says: string, choices: Record<string, Choice>): Parameter {
  return { names: [name.toLowerCase()], trackers, says, read: each(oneOf(name, choices)) };
}

export const singleFlags: Family = {
  title: 'Flags of single services',
  source:
    'Matomo: Tracking HTTP API and matomo.js; Seznam: Sklik’s retargeting code; Comscore: tagging guide; Outbrain and Reddit: their pixels, as in omnibug (MIT)',
  parameters: [
    parameter('consent', ['matomo'], '1: accepted', { 1: 'accepted' }),
    parameter('consent', ['seznam'], '1 accepted, 0 refused', { 1: 'accepted', 0: 'refused' }),
    parameter('cs_ucfr', ['scorecard_research_beacon'], '1 accepted, 0 refused, empty not answered', {
      1: 'accepted',
      0: 'refused',
    }),
    parameter('optOut', ['outbrain*'], 'true: refused', { true: 'refused' }),
    parameter('opt_out', ['reddit'], '1: refused', { 1: 'refused' }),
  ],
};
