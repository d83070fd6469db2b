// In a worker that was just started: milliseconds from the bytes of the SDK's engine to where it is deserialised, to its first two
// answers, and to those of some more addresses.

import { parentPort, workerData } from 'node:worker_threads';
import loadTrackerDb from '@ghostery/trackerdb';

const { engine, known, unknown, more } = workerData;
const start = performance.now();
const { matchUrl } = await loadTrackerDb(engine);
const deserialised = performance.now() - start;
const ask = (url: string) => matchUrl({ url, type: 'script', sourceUrl: '' }, { getDomainMetadata: true });
const answers = [known, unknown].map((url) => ask(url)[0]?.pattern.key);
const took = performance.now() - start;
for (const url of more) ask(url);
parentPort!.postMessage({ took, deserialised, answers, withMore: performance.now() - start });
