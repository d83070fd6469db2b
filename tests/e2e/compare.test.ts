// What an answer changes, as the command line prints it: the same addresses without one, refusing and accepting, each in a fresh profile.

import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Lab, startLab } from '../../lab/server.ts';
import { root } from '../../src/auditor/extension.ts';
import { comparisonText } from '../../src/core/comparison/text.ts';
import type { ComparedAddress, Comparison, Group } from '../../src/core/comparison/types.ts';
import { browsers } from '../support/both-browsers.ts';
import { comparisonErrors } from '../support/schema.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

describe.each(browsers)('%s', (browser) => {
  test('tells who waits for the answer from those who do not, and where no answer could be given', async () => {
    const [shop, quiet] = [lab.url('shop.example'), lab.url('quiet.example')];
    const { code, out, err } = await audit(shop, quiet, '--compare', '--browser', browser);
    expect(code, err).toBe(0);
    const comparison: Comparison = JSON.parse(out);
    expect(comparisonErrors(comparison)).toEqual([]);
    expect(err).toContain(`${shop}, rejecting:`);
    const [asks, asksNothing] = comparison.addresses;

    expect(asks!.runs).toMatchObject({
      none: { visited: true, site: 'shop.example', choice: 'undecided' },
      reject: { choice: 'refused', answer: { answer: 'refuse', outcome: 'confirmed' } },
      accept: { choice: 'accepted', answer: { answer: 'accept', outcome: 'confirmed' } },
    });
    expect(asks!.runs.none).not.toHaveProperty('answer');
    // By the truth of the lab: the tag reports the page again whatever was answered, and Hotjar is loaded once it is agreed to.
    expect(groupOf(asks!, 'google')).toBe('regardless');
    expect(groupOf(asks!, 'hotjar')).toBe('only-accepted');
    const google = asks!.organizations.find(({ organization }) => organization.key === 'google')!;
    expect(google.reject!.requests).toBeGreaterThan(google.none!.requests);

    expect(asksNothing!.runs.reject).toMatchObject({ answer: { outcome: 'nothing-open' } });
    expect(asksNothing!.organizations.every(({ group }) => group === 'unknown')).toBe(true);
    expect(comparisonText(comparison)).toMatch(
      /Wait: collect only after an acceptance \(\d+\)\n[^\n]*\n(?: .*\n)* {2}Hotjar/,
    );
  });
});

function groupOf({ organizations }: ComparedAddress, key: string): Group | undefined {
  return organizations.find(({ organization }) => organization.key === key)?.group;
}

function audit(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const all = ['run', '--silent', 'audit', '--', ...args, '--resolve', `127.0.0.1:${lab.port}`];
  const child = spawn('npm', all, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
