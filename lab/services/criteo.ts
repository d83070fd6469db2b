import { notFound, pixel } from '../answers.ts';
import type { LabService } from '../model.ts';

/** Criteo's tag: where its events go. */
export const criteo: LabService = {
  name: 'Criteo',
  hosts: ['sslwidget.criteo.com'],
  answer: ({ path }) => (path === '/event' ? pixel() : notFound()),
};
