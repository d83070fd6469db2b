// The weather site's own script: PostHog bundled with it, a US Privacy string that says "notice given, not opted out", and an auction
// that tells bidders the place and an interest group.

import posthog from 'posthog-js';
import { offer } from './shared/auction.ts';
import { posthogSettings } from './shared/posthog-settings.ts';

const US_PRIVACY = '1YNN';

type UspCallback = (data: { version: number; uspString: string } | null, success: boolean) => void;

Object.assign(window, {
  __uspapi(command: string, version: number, callback: UspCallback) {
    if (command === 'getUSPData' && version === 1) callback({ version: 1, uspString: US_PRIVACY }, true);
    else callback(null, false);
  },
});

posthog.init('phc_cliffsideweather', {
  api_host: 'https://us.i.posthog.com',
  ...posthogSettings,
  capture_pageleave: true,
});
posthog.capture('forecast_shown', { town: 'Cliffside', days: 5 });

offer({
  consentManagement: { usp: { cmpApi: 'iab', timeout: 100 } },
  ortb2: {
    device: {
      geo: { lat: 44.8012, lon: -68.7778, type: 2, country: 'USA', region: 'ME', city: 'Cliffside', zip: '04401' },
    },
    user: {
      data: [{ name: 'cliffside-audiences', segment: [{ id: '687', name: 'boating' }] }],
      yob: 1984,
      gender: 'F',
    },
    site: { cat: ['IAB15-10'], keywords: 'weather,forecast,sailing' },
  },
});
