import { json, noContent } from '../answers.ts';
import type { LabService } from '../model.ts';

/** A collector that Snowplow hosts for a customer; the tracker itself is bundled with the site's own script. */
export const snowplow: LabService = {
  name: 'Snowplow',
  hosts: ['*.collector.snplow.net'],
  answer: ({ path }) => (path.endsWith('/tp2') ? json('ok') : noContent()),
};
