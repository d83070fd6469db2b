// Stands in for `platform/next-task.ts`: a port would keep Node alive. What is put off is timed, apart from the requests.

let spent = 0;

export function inNextTask(job: () => void): void {
  setImmediate(async () => {
    const start = performance.now();
    job();
    // What a body was waited for with follows in microtasks.
    for (let turn = 0; turn < TURNS; turn += 1) await undefined;
    spent += (performance.now() - start) * 1000;
  });
}

/** From a body that is read to the request that is. */
const TURNS = 8;

/** Microseconds that jobs have taken until now. */
export function spentLater(): number {
  return spent;
}
