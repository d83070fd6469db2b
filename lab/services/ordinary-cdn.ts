import type { LabService } from '../model.ts';

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" rx="6" fill="#e8e2d6"/><path d="M14 27c8-14 14-14 22 0s14 14 22 0 14-14 22 0 14 14 22 0" fill="none" stroke="#41545a" stroke-width="3"/></svg>';

/** A host of another company that no list of trackers knows: it serves pictures. */
export const ordinaryCdn: LabService = {
  name: 'Ordinary CDN',
  hosts: ['img.tidewater-files.example'],
  answer: () => ({ status: 200, headers: { 'content-type': 'image/svg+xml' }, body: PICTURE }),
};
