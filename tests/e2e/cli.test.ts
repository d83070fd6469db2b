// The command line as people use it: a process with arguments, output, and an exit code.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Lab, startLab } from '../../lab/server.ts';
import { root } from '../../src/auditor/extension.ts';
import { browsers } from '../support/both-browsers.ts';
import { schemaErrors } from '../support/schema.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function start(...args: string[]) {
  const child = spawn('npm', ['run', '--silent', 'audit', '--', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, ended, said: () => err };
}

const audit = (...args: string[]) => start(...args).ended;
const resolved = () => ['--resolve', `127.0.0.1:${lab.port}`];

describe.each(browsers)('%s', (browser) => {
  test('prints a valid report, and progress beside it', async () => {
    const { code, out, err } = await audit('https://shop.example/', ...resolved(), '--browser', browser);
    const report = JSON.parse(out);
    expect(schemaErrors(report)).toEqual([]);
    expect(report.sites.map(({ site }: { site: string }) => site)).toEqual(['shop.example']);
    expect(err).toContain('Visiting https://shop.example/');
    expect(code).toBe(0);
  });

  test('says which address could not be visited, visits the others, and ends with 1', async () => {
    const here = `http://127.0.0.1:${lab.port}/`;
    const nobody = `http://127.0.0.1:${await closedPort()}/`;
    const { code, out } = await audit(nobody, here, '--browser', browser);
    const report = JSON.parse(out);
    expect(schemaErrors(report)).toEqual([]);
    expect(report.audit).toEqual([
      { address: nobody, visited: false, reason: expect.stringMatching(/^(?:net::ERR|NS_|about:neterror)/) },
      { address: here, visited: true, site: '127.0.0.1', quiet: true },
    ]);
    expect(code).toBe(1);
  });

  test('stops its browser when it is interrupted', async () => {
    const { child, ended, said } = start('https://shop.example/', ...resolved(), '--browser', browser);
    await expect.poll(said, { timeout: 60_000 }).toContain('Visiting');
    const before = browsersOf(child.pid!);
    expect(before.length).toBeGreaterThan(0);
    process.kill(-child.pid!, 'SIGINT');
    expect((await ended).code).not.toBe(0);
    await expect.poll(() => before.filter(isRunning), { timeout: 30_000 }).toEqual([]);
  });
});

test('writes a file when asked to', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'candor-')), 'report.html');
  const { code, out } = await audit('https://quiet.example/', ...resolved(), '--format', 'html', '--out', file);
  expect([code, out]).toEqual([0, '']);
  expect(readFileSync(file, 'utf8')).toContain('<h1>Tracking report: quiet.example</h1>');
});

test.each([
  [['--speed', '3', 'https://a.example/'], "Unknown option '--speed'"],
  [['shop'], '“shop” is not an http or https address'],
  [[], 'No address was given.'],
  [['https://a.example/', '--choice', 'maybe'], '--choice takes none'],
])('bad arguments end with 2 and a sentence: %j', async (args, message) => {
  const { code, out, err } = await audit(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err).not.toMatch(/\n\s+at /);
});

test('--help prints the options', async () => {
  const { code, out } = await audit('--help');
  expect(code).toBe(0);
  expect(out).toContain('--resolve HOST:PORT');
});

/** A port of this machine on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Ids of the browser processes below a process, by what the system says of it. */
function browsersOf(ancestor: number): number[] {
  const children = (id: number): number[] => {
    try {
      return readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    } catch {
      return [];
    }
  };
  const below = (id: number): number[] => children(id).flatMap((child) => [child, ...below(child)]);
  return below(ancestor).filter((id) => /chromium|firefox/.test(commandOf(id)));
}

function isRunning(id: number): boolean {
  return commandOf(id) !== '';
}

/** Empty for a process that has ended. */
function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
