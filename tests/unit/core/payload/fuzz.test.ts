// A short run of `npm run fuzz`: requests as they were sent, damaged, mixed and packed at random. Nothing is thrown, nothing takes long, and the
// same seed gives the same requests.

import { recognitionTables } from 'virtual:knowledge/recognition';
import { expect, test } from 'vitest';
import { createRecogniser } from '../../../../src/core/recognition/recognise.ts';
import { fuzz } from '../../../support/fuzz.ts';
import { fixtureRequests, mutated } from '../../../support/mutations.ts';
import { randomFrom } from '../../../support/random.ts';

const COUNT = 20_000;
/** Milliseconds of the processor's time. */
const MOST_MILLISECONDS = 5;

test('20,000 random and mutated requests are recognised and read in time', async () => {
  const result = await fuzz(createRecogniser(recognitionTables), { count: COUNT, seed: 20_261_125 });
  expect(result.thrown).toEqual([]);
  expect(result.times.sort()[Math.floor(COUNT * 0.999)]).toBeLessThan(MOST_MILLISECONDS);
  // Or nothing of the above would have been put to the test.
  expect(result.recognised).toBeGreaterThan(COUNT / 4);
  expect(result.spoken).toBeGreaterThan(COUNT / 100);
  expect(result.unfolded).toBeGreaterThan(COUNT / 20);
  expect(result.dataSeen).toBeGreaterThan(COUNT);
}, 120_000);

test('what is thrown is told, with the request that did it', async () => {
  const recognise = () => {
    throw new Error('a fault');
  };
  const { thrown } = await fuzz(recognise, { count: 3, seed: 1 });
  expect(thrown).toHaveLength(3);
  expect(thrown[0]).toMatch(/^Error: a fault by \{"tracker":/);
});

test('the same seed makes the same requests, another seed others', () => {
  const some = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 50 }, () => mutated(fixtureRequests(), random));
  };
  expect(some(1)).toEqual(some(1));
  expect(some(1)).not.toEqual(some(2));
});
