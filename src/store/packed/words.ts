// The words that stand in rows as numbers. Their places are on people's disks: add at the end, and move none. A word that is not here is written out.

import { word } from './codec.ts';

const choices = ['undecided', 'refused', 'partial', 'accepted', 'not-asked', 'unknown'];

export const choice = word(choices);
export const toldInAll = word([...choices, 'contradictory', 'nothing']);
export const party = word(['third', 'first', 'same-organization']);
export const fate = word(['sent', 'unanswered', 'blocked', 'failed']);
export const contents = word(['none', 'read', 'unreadable']);
export const by = word(['protocol', 'cname']);
export const certainty = word(['likely']);
export const requestType = word([
  ...['script', 'image', 'xmlhttprequest', 'ping', 'beacon', 'sub_frame', 'main_frame', 'stylesheet', 'font', 'media'],
  ...['websocket', 'object', 'csp_report', 'imageset', 'other', 'webtransport', 'xslt', 'web_manifest', 'speculative'],
]);
export const standard = word([
  ...['tcf', 'gpp', 'us-privacy', 'google-consent-mode', 'google-additional-consent', 'limited-processing', 'gpc'],
  ...['cmp', 'own'],
]);
export const dataType = word([
  ...['screen', 'user-agent', 'language', 'timezone', 'hardware', 'cookie-id', 'client-id', 'advertising-id'],
  ...['session-id', 'fingerprint', 'user-id', 'hashed-email', 'hashed-phone', 'page-url', 'page-title', 'referrer'],
  ...['search-query', 'click', 'scroll', 'mouse', 'session-replay', 'form-input', 'purchase', 'cart', 'product-view'],
  ...['performance', 'error-report', 'custom-event', 'email', 'phone', 'name', 'postal-address', 'birth-date'],
  ...['gender', 'coarse-location', 'coordinates', 'segments', 'consent-string'],
]);
export const setBy = word(['answer', 'unseen']);
export const identifies = word(['known', 'likely']);
export const seen = word(['value', 'endpoint']);
export const end = word(['from', 'to']);
export const carriedBy = word(['cookie', 'field']);
