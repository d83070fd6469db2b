// How long each step of a request's way takes, without those that it calls: one clock that is handed over.

export const steps = ['observe', 'attribute', 'recognise', 'read', 'queue'] as const;
export type Step = (typeof steps)[number];

/** Microseconds. */
export type Spent = Record<Step, number>;

export interface StepClock {
  spent: Spent;
  /** Runs a job as a part of a step. */
  within<Result>(step: Step, job: () => Result): Result;
}

export function stepClock(): StepClock {
  const spent: Spent = { observe: 0, attribute: 0, recognise: 0, read: 0, queue: 0 };
  let current: Step | undefined;
  let since = 0;

  function handOver(to: Step | undefined): void {
    const now = performance.now();
    if (current) spent[current] += (now - since) * 1000;
    [current, since] = [to, now];
  }

  return {
    spent,
    within(step, job) {
      const outer = current;
      handOver(step);
      try {
        return job();
      } finally {
        handOver(outer);
      }
    },
  };
}

/** A thing whose every method is a part of a step. */
export function timed<Thing extends object>(clock: StepClock, step: Step, thing: Thing): Thing {
  const methods = Object.entries(thing).map(([name, member]) => [
    name,
    typeof member === 'function' ? (...args: unknown[]) => clock.within(step, () => member(...args)) : member,
  ]);
  return Object.fromEntries(methods) as Thing;
}
