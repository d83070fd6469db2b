// How long processes work, by what Linux tells of them.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { processorTime } from '../../../../scripts/bench/pages/processor-time.ts';

test('undefined of a process that is not there', () => {
  expect(processorTime(2 ** 30)).toBeUndefined();
});

test.runIf(existsSync('/proc/self/stat'))('of a process and of its children, those that are gone too', async () => {
  // A shell whose child works for a while and ends, before it ends itself.
  const work = `${process.execPath} -e "const end = Date.now() + 400; while (Date.now() < end);"; echo done; read line`;
  const shell = spawn('sh', ['-c', work], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await vi.waitFor(() => expect(processorTime(shell.pid!)).toBeGreaterThanOrEqual(50), { timeout: 20_000 });
    await once(shell.stdout, 'data');
    expect(processorTime(shell.pid!)).toBeGreaterThanOrEqual(50);
  } finally {
    shell.kill();
  }
});
