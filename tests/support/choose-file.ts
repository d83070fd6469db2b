// Chooses a file, as the browser's own dialog does, which no script can press.

import type { Page } from 'puppeteer-core';

export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  await page.$eval(
    '#report-file',
    (input, file, contents) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([contents], file, { type: 'application/json' }));
      (input as HTMLInputElement).files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}
