// The text of a request under way, as it is kept. It is noted when it is announced, when it goes out, and when its body is read, and each time nearly all
// of it is what it was: engines take long to make a text of an object, and hardly any time to put texts together.

import { keptText } from '../core/entry-name.ts';
import type { Flight, Place } from '../core/visits/flight.ts';
import type { ReadRequest } from './read-request.ts';

type Lasting = Pick<Flight<ReadRequest>, 'request' | 'place'>;
/** What flights seldom have. */
type Others = Record<keyof Omit<Flight<ReadRequest>, 'request' | 'place' | 'sent' | 'reading'>, unknown>;

/**
 * Makes writers, each for the values that one flight comes to have. Its request and its place are exchanged, never changed: as long as they are the same
 * objects, their text is. Of one visit many flights are under way at a time, one after the other.
 */
export function flightWriters(): () => (flight: Flight<ReadRequest>) => string {
  let newest = { visit: '', text: '' };

  function placeText(place: Place): string {
    if (place.kind !== 'visit') return keptText(place);
    if (place.visit !== newest.visit) newest = { visit: place.visit, text: keptText(place) };
    return newest.text;
  }

  return () => {
    let known: Lasting | undefined;
    let lasting = '';
    return (flight) => {
      const { request, place, sent, reading } = flight;
      if (request !== known?.request || place !== known.place) {
        known = { request, place };
        lasting = `"request":${keptText(request)}${place ? `,"place":${placeText(place)}` : ''}`;
      }
      return `{${lasting},"sent":${sent},"reading":${reading}${others(flight)}}`;
    };
  };
}

function others({ wait, asked, fate, overAt, counted, cookies }: Flight<ReadRequest>): string {
  if (!wait && !asked && !fate && overAt === undefined && !counted && !cookies) return '';
  const seldom: Others = { wait, asked, fate, overAt, counted, cookies };
  return `,${keptText(seldom).slice(1, -1)}`;
}
