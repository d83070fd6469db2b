// npm run streams: runs the attribution scenarios in both browsers, and keeps what the browsers reported in tests/fixtures/streams.

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/auditor/extension.ts';

rmSync(join(root, 'tests', 'fixtures', 'streams'), { recursive: true, force: true });
const { status } = spawnSync(
  join(root, 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'e2e', 'tests/e2e/attribution'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CANDOR_RECORD: '1' } },
);
process.exitCode = status ?? 1;
