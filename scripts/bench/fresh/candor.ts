// In a worker that was just started: milliseconds from Candor's tables, as they stand in its script, to its first two answers.

import { parentPort, workerData } from 'node:worker_threads';
import { createRecogniser } from '../../../src/core/recognition/recognise.ts';

const { tables, known, unknown } = workerData;
const start = performance.now();
const recognise = createRecogniser(tables);
const answers = [known, unknown].map((url) => recognise(url, { type: 'script' })?.tracker);
parentPort!.postMessage({ took: performance.now() - start, answers });
