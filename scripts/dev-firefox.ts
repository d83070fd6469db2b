// npm run dev:firefox: Firefox with Candor, built again and reloaded whenever a file changes.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { builtExtension, root } from '../src/auditor/extension.ts';
import { provideBrowser } from './provide-browser.ts';

const bin = (name: string) => join(root, 'node_modules', '.bin', name);

const folder = builtExtension('firefox');
const build = spawn(bin('vite'), ['build', '--watch', '--mode', 'firefox'], { cwd: root, stdio: 'inherit' });
const program = await provideBrowser('firefox');
const firefox = spawn(bin('web-ext'), ['run', '--source-dir', folder, '--firefox', program], {
  cwd: root,
  stdio: 'inherit',
});
firefox.on('exit', () => build.kill());
