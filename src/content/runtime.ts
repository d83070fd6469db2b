// The browser's own way to the background. The polyfill would weigh 31 kB on every page.

interface Runtime {
  /** Rejects while the extension is being updated or removed: then there is nobody to tell. */
  sendMessage(message: { kind: string; data: unknown }): Promise<unknown>;
  onMessage: {
    /** The background alone speaks to content scripts. True is returned where `respond` is called later. */
    addListener(listener: (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean): void;
  };
}
declare const chrome: { runtime: Runtime };

/** Not before there is something to say: browsers make it only when it is asked for, and that takes longer than the script that asks. */
export function runtime(): Runtime {
  return ((globalThis as { browser?: typeof chrome }).browser ?? chrome).runtime;
}

/** Resolves to the answer; to nothing while the extension is being updated or removed: then there is nobody to tell. */
export function send(kind: string, data?: unknown): Promise<unknown> {
  return runtime()
    .sendMessage({ kind, data })
    .catch(() => {});
}

/** A name that nobody can guess. */
export function randomName(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
