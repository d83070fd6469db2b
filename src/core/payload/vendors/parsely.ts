// Parse.ly, *.pixel.parsely.com/plogger/ and p1.parsely.com/plogger/, as recorded in public measurements and named in omnibug.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import { ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const parsely: Vendor = {
  trackers: ['parsely'],
  fields: {
    u: 'client-id',
    parsely_uuid: 'client-id',
    parsely_site_uuid: 'client-id',
    // Where the session began, and from where it came.
    surl: 'page-url',
    sref: 'referrer',
    // How often, not who.
    sid: null,
  },
  whole: ({ fields }) => [
    ...fields.flatMap(ofField),
    ...ofEvents(fields, 'action', /^(?:pageview|v?heartbeat|conversion)$/),
    ...fields.filter(({ name, value }) => name === 'action' && value === 'conversion').map(asCustomEvent),
  ],
};

/** A subscription or a letter's address, as often as something bought. */
function asCustomEvent({ name }: Field): [DataType, string] {
  return ['custom-event', name];
}

/** Screens as `1920x1080|1920x1040|24`; the date as the browser writes it, with the time zone. */
function ofField({ name, value }: Field): [DataType, string][] {
  if (name === 'screen' && /^\d{2,5}x\d{2,5}\|/.test(value)) return [['screen', name]];
  if (name === 'date' && /GMT[+-]\d{4}/.test(value)) return [['timezone', name]];
  return [];
}
