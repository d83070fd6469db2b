// What the reports say about the program that made them.

import { browser } from './browser.ts';

export interface About {
  version: string;
  /** Such as `Chromium 156` or `Firefox 153`. */
  browser: string;
}

export function about(): About {
  return { version: browser.runtime.getManifest().version, browser: browserName(navigator.userAgent) };
}

/** Reads name and major version from a user agent string; `unknown` where it has neither. */
export function browserName(userAgent: string): string {
  const [, name, version] = /(Edg|Firefox|Chrome)\/(\d+)/.exec(userAgent.replace(/Chrome\/\S+(?=.*Edg\/)/, '')) ?? [];
  if (name === undefined) return 'unknown';
  return `${{ Edg: 'Edge', Chrome: 'Chromium' }[name] ?? name} ${version}`;
}
