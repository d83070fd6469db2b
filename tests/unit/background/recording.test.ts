// What becomes of the recording as the person changes what is to be recorded.

import { beforeEach, expect, test, vi } from 'vitest';
import type { Recorder } from '../../../src/background/recorder.ts';
import { type Affected, recordingChanges } from '../../../src/background/recording.ts';
import type { Site } from '../../../src/core/model.ts';

/** What was asked of whom, in order. */
let asked: string[];
let ignored: Site[];
let later: (() => void)[];

vi.mock('../../../src/platform/settings.ts', () => ({
  changeSettings: async (settings: object) => void asked.push(`settings ${JSON.stringify(settings)}`),
}));

beforeEach(() => {
  asked = [];
  ignored = [];
  later = [];
});

function recorder(name: string): Recorder {
  return {
    endSite: (site: Site) => void asked.push(`${name} ends ${site}`),
    forget: (site?: Site) => void asked.push(`${name} forgets ${site}`),
  } as unknown as Recorder;
}

function made() {
  const affected = {
    router: { afterwards: (job: () => void) => void later.push(job) },
    recorders: {
      ordinary: recorder('ordinary'),
      private: recorder('private'),
      endAll: () => void asked.push('all ends'),
    },
    allowed: { ignores: (site: Site) => ignored.includes(site) },
    typed: { forget: () => void asked.push('typed forgets') },
    banners: { forget: () => void asked.push('banners forget') },
    badges: { renew: () => void asked.push('badges') },
    start: async () => void asked.push('start'),
  } as unknown as Affected;
  return recordingChanges(affected);
}

const eventsAreTaken = () => {
  for (const job of later.splice(0)) job();
};

test('begins anew, and the button follows', async () => {
  await made().restart();
  expect(asked).toEqual(['start', 'badges']);
});

test('ends after what has come before, with all that was held of pages', () => {
  made().endAll();
  expect(asked).toEqual([]);
  eventsAreTaken();
  expect(asked).toEqual(['all ends', 'typed forgets', 'banners forget']);
});

test('a site that is ignored is ended, and one that was ignored is found anew', async () => {
  ignored = ['news.example'];
  const changes = new Map([
    ['shop.example', true],
    ['news.example', false],
    ['never-ignored.example', false],
  ]);
  await made().ignore(changes);
  eventsAreTaken();
  expect(asked.filter((what) => what.includes('.example'))).toEqual([
    'ordinary ends shop.example',
    'private ends shop.example',
    'ordinary forgets news.example',
    'private forgets news.example',
  ]);
});

test('looks into pages or not from then on, and what was typed is forgotten with it', async () => {
  const { watchPages, keepPaths } = made();
  await watchPages(true);
  expect(asked.splice(0)).toEqual(['settings {"pageEvidence":true}', 'start']);
  await watchPages(false);
  expect(asked.splice(0)).toEqual(['settings {"pageEvidence":false}', 'typed forgets', 'start']);
  await keepPaths(true);
  expect(asked).toEqual(['settings {"pagePaths":true}', 'start']);
});
