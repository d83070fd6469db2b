// In a worker that was just started: milliseconds to evaluate the script with the tables, whose text is in memory.

import { runInThisContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const start = performance.now();
runInThisContext(workerData.text);
parentPort!.postMessage({ took: performance.now() - start });
