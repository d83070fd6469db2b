// Flags that ask a receiver to do less with what it is sent. They are no answer of the person's by themselves: some follow from one, some
// are a site's setting for everybody. So they count as "in part". Where a flag is off, nothing was told.

import type { Told } from '../../model.ts';
import type { Family, Parameter } from './family.ts';
import { each } from './family.ts';
import { googleTrackers } from './google-consent-mode.ts';

const limited = (value: string): Told => ({ standard: 'limited-processing', value, choice: 'partial' });

function on(
  names: string[],
  says: string,
  values: RegExp,
  scope: Pick<Parameter, 'trackers' | 'where'> = {},
): Parameter {
  return {
    names,
    ...scope,
    says,
    read: (found) =>
      found.map(({ name, value }) => (values.test(value) ? limited(`${lastOf(name)}=${shown(value)}`) : undefined)),
  };
}

function lastOf(name: string): string {
  return name
    .replace(/\[\]$/, '')
    .replace(/^.*[.[]/, '')
    .replace(/\]$/, '')
    .toLowerCase();
}

/** Lists come as JSON or parted by commas; only the word that matters is kept. */
function shown(value: string): string {
  return /LDU/.test(value) ? 'LDU' : value;
}

const YES = /^(?:1|true)$/;
const LDU = /^\W{0,3}LDU\W{0,3}$/;

export const limitedProcessing: Family = {
  title: 'Limited processing',
  source:
    'Google: “Restricted data processing” and ad request parameters; Meta: “Data Processing Options”; OpenRTB 2.6; Reddit’s pixel, as in omnibug (MIT); Pinterest, TikTok and X as their documents for events from servers name it, not seen in a page’s request so far',
  parameters: [
    {
      names: ['npa'],
      trackers: googleTrackers,
      says: '1: advertisements not by profile. 0 says nothing, since it is sent with or without an answer',
      read: each((value) => (value === '1' ? limited('npa=1') : undefined)),
    },
    on(['rdp'], '1: restricted data processing', YES, { trackers: googleTrackers }),
    on(['dc_lat'], '1: limited ad tracking', YES, { trackers: googleTrackers }),
    on(
      ['tfcd', 'tfua', 'tag_for_child_directed_treatment', 'tag_for_under_age_of_consent'],
      '1: as for children, or those too young to consent',
      YES,
      { trackers: googleTrackers },
    ),
    on(
      ['dpo', 'data_processing_options'],
      '`LDU`: Limited Data Use. Country (`dpoco`) and state (`dpost`) are not kept',
      LDU,
      {
        trackers: ['facebook*'],
      },
    ),
    on(['dpm'], '`LDU`: limited data use', LDU, { trackers: ['reddit'] }),
    on(['opt_out_type'], '`LDP`: limited data processing', /^LDP$/, { trackers: ['pinterest*'] }),
    on(['limited_data_use'], 'true: limited data use', YES),
    on(['restricted_data_use'], '`restrict_optimization`', /^restrict_optimization$/),
    on(['lmt'], '1: limited ad tracking, where it stands in OpenRTB’s `device`', YES, {
      where: /(?:^|\.)device\.lmt$/,
    }),
    on(['coppa'], '1: as for children, where it stands in OpenRTB’s `regs`, or alone', YES, {
      where: /(?:^|\.)regs\.(?:ext\.)?coppa$|^coppa$/,
    }),
  ],
};
