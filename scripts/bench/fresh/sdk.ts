// In a worker that was just started: milliseconds from the bytes of the SDK's engine to its first two answers, and to where it is deserialised.

import { parentPort, workerData } from 'node:worker_threads';
import loadTrackerDb from '@ghostery/trackerdb';

const { engine, known, unknown } = workerData;
const start = performance.now();
const { matchUrl } = await loadTrackerDb(engine);
const deserialised = performance.now() - start;
const ask = (url: string) => matchUrl({ url, type: 'script', sourceUrl: '' }, { getDomainMetadata: true });
const answers = [known, unknown].map((url) => ask(url)[0]?.pattern.key);
parentPort!.postMessage({ took: performance.now() - start, deserialised, answers });
