// Files as pages hand them to the browser: its own dialog cannot be pressed by a script.

import type { Page } from 'puppeteer-core';

/** What the page hands to the browser as files, by their names. */
export async function filesOf(page: Page, act: () => Promise<void>, number: number): Promise<Record<string, string>> {
  await page.evaluate(() => {
    const files: Record<string, string> = {};
    Object.assign(globalThis, { savedFiles: files });
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = make(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      void blobs
        .get(this.href)
        ?.text()
        .then((text) => Object.assign(files, { [this.download]: text }));
    };
  });
  await act();
  const files = await page.waitForFunction(
    (wanted) => {
      const { savedFiles = {} } = globalThis as { savedFiles?: Record<string, string> };
      return Object.keys(savedFiles).length === wanted && savedFiles;
    },
    {},
    number,
  );
  return (await files.jsonValue()) as Record<string, string>;
}
