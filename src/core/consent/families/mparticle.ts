// mParticle: purposes that the site names itself, and California's opt-out of sale, which is the other way round.

import type { Field } from '../../payload/fields.ts';
import type { Family } from './family.ts';
import { choiceOfAll, flag, own } from './own.ts';

const statesIn = (found: readonly Field[]) =>
  found.map(({ value }) => flag(value)).filter((state) => state !== undefined);

export const mparticle: Family = {
  title: 'mParticle',
  source: 'mParticle: @mparticle/event-models, `consent_state`',
  parameters: [
    {
      names: ['consent_state.gdpr.*.consented'],
      pattern: /(?:^|\.)consent_state\.gdpr\..+\.consented$/,
      trackers: ['mparticle'],
      says: 'all purposes true accepted, all false refused, else in part',
      read(found) {
        const states = statesIn(found);
        return states.length === 0
          ? []
          : [own(`gdpr ${states.filter(Boolean).length} of ${states.length} purposes`, choiceOfAll(states))];
      },
    },
    {
      names: ['consent_state.ccpa.data_sale_opt_out.consented'],
      pattern: /(?:^|\.)consent_state\.ccpa\.data_sale_opt_out\.consented$/,
      trackers: ['mparticle'],
      says: 'true: opted out of sale, refused; false: accepted',
      read: (found) => statesIn(found).map((out) => own(`ccpa data_sale_opt_out=${out}`, out ? 'refused' : 'accepted')),
    },
  ],
};
