// In a worker that was just started: milliseconds from Candor's tables, as they stand in its script, to where it can be asked, to its first two
// answers, and to those of some more addresses.

import { parentPort, workerData } from 'node:worker_threads';
import { createRecogniser } from '../../../src/core/recognition/recognise.ts';

const { tables, known, unknown, more } = workerData;
const start = performance.now();
const recognise = createRecogniser(tables);
const ready = performance.now() - start;
const ask = (url: string) => recognise(url, { type: 'script' })?.tracker;
const answers = [known, unknown].map(ask);
const took = performance.now() - start;
for (const url of more) ask(url);
parentPort!.postMessage({ took, ready, answers, withMore: performance.now() - start });
