import { card, type Look, page, picture } from '../layout.ts';
import type { LabSite } from '../model.ts';
import { truth } from './weather-truth.ts';

const look: Look = {
  name: 'Cliffside Weather',
  tagline: 'For the coast, by the hour',
  accent: '#12608a',
  paper: '#f3f9fc',
  bar: '#d3e9f5',
  headings: 'system-ui, sans-serif',
  menu: [['Cliffside, ME', '/']],
};

const days = [
  card(picture('#f6cf7a', '#5aa9d6', 'Sunny'), 'Today 61°', 'Sun, a breeze off the water by two.'),
  card(picture('#b9c7d2', '#4d6b80', 'Cloud'), 'Tuesday 57°', 'Cloud from the west, dry until dark.'),
  card(picture('#7f95a8', '#2b4257', 'Rain'), 'Wednesday 52°', 'Rain, wind south-east 25 knots.'),
];
const main = `<h1>Cliffside, Maine</h1><div id="ad-top"></div><div class="grid">${days.join('')}</div><p><a href="#">Do not sell or share my personal information</a></p>`;
const foot = '<script src="/assets/weather.js"></script><script async src="/assets/prebid.js"></script>';

/** A weather site in the United States: US Privacy says "not opted out", so the auction runs at once, with place and interests. */
export const weather: LabSite = {
  site: 'cliffside-weather.example',
  scheme: 'https',
  about:
    'weather; US Privacy string, no question asked; Prebid auction and user syncs at once; PostHog in the site’s own script, uncompressed',
  pages: [{ path: '/', html: page(look, { title: 'Cliffside, Maine – Cliffside Weather', main, foot }), truth }],
  files: { '/assets/weather.js': { bundle: 'weather' }, '/assets/prebid.js': { bundle: 'prebid' } },
};
