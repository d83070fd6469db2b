// npm run accuracy: how well Candor reads what trackers are sent, measured; or what it reads from requests of your own.

import { createReadStream, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { UsageError } from '../src/auditor/options.ts';
import { readFixtures, scoreFixtures } from './accuracy/fixtures.ts';
import { linesOfHar } from './accuracy/har.ts';
import { liveTraffic } from './accuracy/lab-live.ts';
import { browserNames, readRecordings, readTraffic, scoreTraffic } from './accuracy/lab-traffic.ts';
import { readRequests } from './accuracy/read-requests.ts';
import { createReader, type Reader } from './accuracy/reader.ts';
import { newScore, precisionOf, recallOf, type Score, tableOf, totalOf } from './accuracy/score.ts';

/** The least that either may be: of all fixtures, of all lab traffic, and of both together. */
const BAR = 0.98;

const USAGE = `Usage: npm run --silent accuracy -- [options]

Without options: precision and recall of the data types read from all fixtures and from recorded traffic of the lab.

  --live             visit the lab in both browsers now, instead of reading what was recorded
  --requests FILE    print what is read from each request of a file of JSON lines, as JSON lines
  --har FILE         the same from an HTTP archive, as developer tools save it
  --help

FILE may be - for the standard input. docs/accuracy.md has the formats.
Exit codes: 0 both are at least ${BAR} and every request could be read, 1 not so, 2 bad arguments.`;

interface Options {
  live: boolean;
  requests?: string | undefined;
  har?: string | undefined;
  help: boolean;
}

const options = {
  live: { type: 'boolean', default: false },
  requests: { type: 'string' },
  har: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Throws UsageError. */
function optionsOf(args: string[]): Options {
  const values = parsed(args);
  const given = [values.live, values.requests !== undefined, values.har !== undefined].filter(Boolean);
  if (given.length > 1) throw new UsageError('--live, --requests and --har exclude each other.');
  return values;
}

function parsed(args: string[]): Options {
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message.split('. ')[0]! : String(cause));
  }
}

async function run({ live, requests, har, help }: Options): Promise<number> {
  if (help) console.log(USAGE);
  if (help) return 0;
  const reader = createReader();
  if (requests !== undefined) return printReadings(linesIn(requests), reader);
  if (har !== undefined) return printReadings(linesOfHar(readFileSync(fileOf(har), 'utf8')), reader);
  return measure(reader, live);
}

/** The standard input is file 0. */
const fileOf = (name: string) => (name === '-' ? 0 : name);

function linesIn(name: string): AsyncIterable<string> {
  // Opened at once, since readline does not pass on what its input fails with.
  const input = name === '-' ? process.stdin : createReadStream('', { fd: openSync(name, 'r') });
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

async function printReadings(lines: AsyncIterable<string> | Iterable<string>, reader: Reader): Promise<number> {
  const { read, bad } = await readRequests(lines, reader, {
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (sentence) => console.error(sentence),
  });
  if (bad > 0) console.error(`${read} requests were read, ${bad} lines could not be.`);
  return bad === 0 ? 0 : 1;
}

async function measure(reader: Reader, live: boolean): Promise<number> {
  const fixtures = readFixtures();
  const { score: ofFixtures, recognised } = await scoreFixtures(fixtures, reader);
  const kinds = new Set(fixtures.map(([, { tracker }]) => tracker)).size;
  printScore(`${fixtures.length} fixtures of ${kinds} trackers, ${recognised} recognised as stated`, ofFixtures);
  const ofLab = newScore();
  for (const browser of browserNames) {
    const { requests, about } = live ? await liveOf(browser) : recordedOf(browser);
    await scoreTraffic(ofLab, { browser, requests, reader });
    console.log(`lab, ${browser}: ${requests.length} requests of ${about}`);
  }
  printScore('the lab’s traffic, a tracker of a visit at a time', ofLab);
  const scores = [ofFixtures, ofLab];
  console.log(`together: ${figures(scores)}`);
  const good = [[ofFixtures], [ofLab], scores].every(isGood);
  console.log(good ? `Both are at least ${BAR} in each.` : `Not good enough: both must be at least ${BAR} in each.`);
  return good ? 0 : 1;
}

function recordedOf(browser: (typeof browserNames)[number]) {
  const { browser: version, date, packages } = readRecordings()[browser];
  const names = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return { requests: readTraffic(browser), about: `${version}, recorded on ${date} with ${names.join(', ')}` };
}

async function liveOf(browser: (typeof browserNames)[number]) {
  const { requests, version } = await liveTraffic(browser, (line) => console.error(line));
  return { requests, about: `${version}, just now` };
}

function printScore(what: string, score: Score): void {
  console.log(`${what}: ${figures([score])}`);
  for (const line of [...tableOf(score), ...score.faults]) console.log(line);
  console.log('');
}

function figures(scores: readonly Score[]): string {
  const total = totalOf(scores);
  return `precision ${precisionOf(total).toFixed(4)}, recall ${recallOf(total).toFixed(4)}`;
}

function isGood(scores: readonly Score[]): boolean {
  const total = totalOf(scores);
  return precisionOf(total) >= BAR && recallOf(total) >= BAR;
}

// Whoever reads the output may stop before its end.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => process.exit(cause.code === 'EPIPE' ? 0 : 1));
try {
  process.exitCode = await run(optionsOf(process.argv.slice(2)));
} catch (cause) {
  const usage = cause instanceof UsageError;
  console.error(cause instanceof Error ? cause.message : cause);
  if (usage) console.error('\nnpm run --silent accuracy -- --help lists the options.');
  process.exitCode = usage ? 2 : 1;
}
