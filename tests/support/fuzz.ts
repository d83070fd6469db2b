// Sends mutated requests through recognition and reading, and says what they cost. Used by scripts/fuzz.ts and, in short, by the unit tests.

import { bodyOf } from '../../src/background/bodies.ts';
import { readWhole } from '../../src/background/read-whole.ts';
import type { Recognise } from '../../src/core/model.ts';
import { dataCategoryOf } from '../../src/core/payload/data-types.ts';
import type { RequestBody } from '../../src/core/payload/fields.ts';
import { read, type TrackerRequest } from '../../src/core/payload/read.ts';
import { spokenAt, spokenIn } from '../../src/core/recognition/protocols/index.ts';
import { fixtureRequests, mutated, type Sent } from './mutations.ts';
import { randomFrom } from './random.ts';

export interface FuzzResult {
  requests: number;
  recognised: number;
  /** In a format that is known whatever the host. */
  spoken: number;
  /** Requests that had something to unfold; that is done off the hot path and not in the times. */
  unfolded: number;
  dataSeen: number;
  /** What was thrown, and by which request; the first few. */
  thrown: string[];
  /** Milliseconds of the processor's time for recognition and reading of each request. */
  times: Float64Array;
}

const MOST_THROWN = 5;
/** Milliseconds after which a request is read again, for the lesser time: the engine collects garbage and compiles when it likes. */
const SLOW = 2;

/** `onProgress` is called after every ten thousandth request. */
export async function fuzz(
  recognise: Recognise,
  { count, seed, onProgress }: { count: number; seed: number; onProgress?: (done: number) => void },
): Promise<FuzzResult> {
  const sent = fixtureRequests();
  const random = randomFrom(seed);
  const result: FuzzResult = {
    requests: count,
    recognised: 0,
    spoken: 0,
    unfolded: 0,
    dataSeen: 0,
    thrown: [],
    times: new Float64Array(count),
  };
  for (let turn = 0; turn < count; turn += 1) {
    const request = mutated(sent, random);
    try {
      result.times[turn] = await readOne(request, recognise, result);
    } catch (cause) {
      if (result.thrown.length < MOST_THROWN)
        result.thrown.push(`${cause} by ${JSON.stringify(request).slice(0, 500)}`);
    }
    if (turn % 10_000 === 9999) onProgress?.(turn + 1);
  }
  return result;
}

/** Reads one request, all of it; returns what the part of it that is done at once took. */
async function readOne(request: Sent, recognise: Recognise, result: FuzzResult): Promise<number> {
  const { url, type, sourceUrl } = request;
  const delivered = request.raw ? bodyOf({ raw: [{ bytes: request.raw.buffer }] } as never) : request.body;
  const atOnce = delivered instanceof Promise ? ({ kind: 'unreadable' } as const) : delivered;
  const readNow = () => {
    const format = formatOf(url, atOnce);
    const tracker = recognise(url, { type, sourceUrl })?.tracker ?? format;
    return { tracker, format, ...read(trackerRequest(request, tracker, atOnce)) };
  };
  const first = timed(readNow);
  const { tracker, format, reading, packed } = first.value;
  if (tracker !== undefined) result.recognised += 1;
  if (format !== undefined) result.spoken += 1;
  let all = reading;
  if (delivered instanceof Promise || packed.size > 0) {
    result.unfolded += 1;
    all = await readWhole(trackerRequest(request, tracker, await delivered));
  }
  result.dataSeen += all.data.length;
  const unknown = all.data.find((seen) => !Object.hasOwn(dataCategoryOf, seen.type));
  if (unknown) throw new Error(`${unknown.type} is no data type`);
  return first.took < SLOW ? first.took : Math.min(first.took, timed(readNow).took);
}

/** Asked of every request here; in the extension only of those whose host says nothing. */
function formatOf(url: string, body: RequestBody | undefined): string | undefined {
  const { tracker, open } = spokenAt(url);
  return tracker ?? (body && spokenIn(open, body));
}

function trackerRequest(
  { tracker, url, sourceUrl }: Sent,
  recognised: string | undefined,
  body: RequestBody | undefined,
): TrackerRequest {
  return { url, tracker: recognised ?? tracker, sourceUrl, ...(body && { body }) };
}

/** Time of the processor, not of the clock: what else the machine does meanwhile is not the reader's. */
function timed<Value>(job: () => Value): { value: Value; took: number } {
  const begun = process.cpuUsage();
  const value = job();
  const { user, system } = process.cpuUsage(begun);
  return { value, took: (user + system) / 1000 };
}
