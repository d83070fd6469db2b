// The one import of the polyfill; content scripts must not use it (it would weigh on every page).
export { default as browser } from 'webextension-polyfill';
