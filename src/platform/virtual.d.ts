declare module 'virtual:page/consent-reader' {
  /** Runs in a page's own world; nothing of Candor's is there but the argument. */
  export function readConsent(door: string): void;
}
