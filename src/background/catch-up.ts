// When a background that was just woken has heard what happened before. Browsers keep the events of its start, and tell them once listeners are
// registered. So the first events are held back, and put in the order of their times.
//
// Chromium tells kept events in order, but new ones at once, sometimes before those that it kept (measured: by up to a fifth of a second, in six of
// twenty starts with requests under way). Firefox tells kept events a listener at a time: of all requests first that they begin, then that they go out,
// and so on. Those of webNavigation come at once, those of webRequest in one lot, up to a quarter of a second later (its `ConduitsParent`).

/** How a browser tells the events that it kept: in their order, or one listener's after the other's. */
export type Telling = 'in-order' | 'by-listener';

/** Milliseconds that the first event may take: longer than any of twenty starts took under load (0.33 s). */
export const FIRST = 500;
/** Milliseconds without an event after which no kept one is to be expected. */
export const PAUSE = 100;
/** Milliseconds that the lot may take after anything else (measured: 0.2 s in half of a hundred starts under load, 1.04 s in the slowest). */
export const LOT = 1_500;

export interface CatchUp {
  /** An event has come; `at` is when it happened, where it says so. `ofRequest`: told by webRequest. */
  sees(at: number | undefined, ofRequest: boolean): void;
  /** Somebody waits for an answer. */
  asked(): void;
  /** Resolves when every event that was kept has come. */
  done: Promise<void>;
}

/** `registered` is when the listeners were: what happened before is what was kept. */
export function createCatchUp(telling: Telling, registered = Date.now()): CatchUp {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let timer = setTimeout(finish, telling === 'in-order' ? FIRST : LOT);
  function finishIn(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(finish, milliseconds);
  }
  const finishing = { finish, finishIn, registered };
  return { ...(telling === 'in-order' ? inOrder(finishing) : byListener(finishing)), done };
}

interface Finishing {
  finish(): void;
  finishIn(milliseconds: number): void;
  registered: number;
}

function inOrder({ finish, finishIn, registered }: Finishing): Omit<CatchUp, 'done'> {
  /** When the newest of those events happened that overtook. */
  let overtook = Number.NEGATIVE_INFINITY;
  let begun = false;
  return {
    sees(at) {
      if (at === undefined) return;
      begun ||= at < registered;
      if (!begun) overtook = Math.max(overtook, at);
      else if (at > overtook) finish();
      else finishIn(PAUSE);
    },
    asked: () => finishIn(PAUSE),
  };
}

/** Whoever asks has to wait, too: the lot may be still to come. If nothing else was kept, there mostly is none. */
function byListener({ finishIn, registered }: Finishing): Omit<CatchUp, 'done'> {
  const began = Date.now();
  let begun = false;
  let lotCame = false;
  return {
    sees(at, ofRequest) {
      const isKept = at !== undefined && at < registered;
      // A new one of webRequest is told after the lot.
      const endsLot = ofRequest && !lotCame;
      if (!isKept && !endsLot) return;
      begun = true;
      lotCame ||= ofRequest;
      finishIn(lotCame ? PAUSE : LOT);
    },
    asked() {
      if (!begun) finishIn(Math.max(PAUSE, began + FIRST - Date.now()));
    },
  };
}
