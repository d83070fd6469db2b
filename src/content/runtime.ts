// The browser's own way to the background. The polyfill would weigh 31 kB on every page.

interface Runtime {
  /** Rejects while the extension is being updated or removed: then there is nobody to tell. */
  sendMessage(message: { kind: string; data: unknown }): Promise<unknown>;
}
declare const chrome: { runtime: Runtime } | undefined;
declare const browser: { runtime: Runtime } | undefined;

export const { runtime } = (typeof browser === 'undefined' ? chrome : browser)!;
