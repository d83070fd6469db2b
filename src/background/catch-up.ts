// When a worker that was just woken has heard what happened before. Chromium keeps the events of its start and tells them in order, but once
// listeners are registered it tells new ones at once, sometimes before those that it kept (measured: by up to a fifth of a second, in six of
// twenty starts with requests under way). So the first events are held back, and put in the order of their times.

/** Milliseconds that the first event may take: longer than any of twenty starts took under load (0.33 s). */
export const FIRST = 500;
/** Milliseconds without an event after which no kept one is to be expected. */
export const PAUSE = 100;

export interface CatchUp {
  /** An event has come; `at` is when it happened, where it says so. */
  sees(at: number | undefined): void;
  /** Somebody waits for an answer. */
  asked(): void;
  /** Resolves when every event that was kept has come. */
  done: Promise<void>;
}

/** `registered` is when the listeners were: what happened before is what was kept. */
export function createCatchUp(registered = Date.now()): CatchUp {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let timer = setTimeout(finish, FIRST);
  /** When the newest of those events happened that overtook. */
  let overtook = Number.NEGATIVE_INFINITY;
  let begun = false;

  function finishIn(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(finish, milliseconds);
  }

  return {
    sees(at) {
      if (at === undefined) return;
      begun ||= at < registered;
      if (!begun) overtook = Math.max(overtook, at);
      else if (at > overtook) finish();
      else finishIn(PAUSE);
    },
    asked: () => finishIn(PAUSE),
    done,
  };
}
