// npm run screenshots [-- NAME…] [--browser chromium|firefox]: every page and state that people see, on the lab, in both browsers, light and dark, wide
// and narrow, in high contrast, and from right to left, into screenshots/BROWSER/. With names, only what has one of them in its own.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../src/auditor/extension.ts';
import type { BrowserName } from '../src/auditor/options.ts';
import { photographs } from './screenshots/photographs.ts';
import { scenes } from './screenshots/scenes.ts';
import { onStage } from './screenshots/stage.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: 'string' } } });
const browsers = values.browser === undefined ? ['chromium', 'firefox'] : [values.browser];
const folder = join(root, 'screenshots');

for (const browser of browsers as BrowserName[])
  for (const contrast of browser === 'firefox' ? [false, true] : [false])
    await onStage(browser, contrast, async (stage) => {
      const take = photographs(stage, join(folder, browser), positionals);
      for (const part of scenes) await part(stage, take);
    });
console.log(`Screenshots are in ${folder}`);
