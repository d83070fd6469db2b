// Visits the lab's pages in a real browser without any extension, and takes down what the lab's server received.

import { captured } from '../../lab/capture.ts';
import { launch } from '../../lab/drive.ts';
import { startLab } from '../../lab/server.ts';
import { visit } from '../../lab/visit.ts';
import type { BrowserName } from '../../src/auditor/options.ts';
import { type LabRequest, labVisits, nameOf } from './lab-traffic.ts';

/** Some minutes. `version` is the browser's own name and version. Preflights are left out: they carry nothing. */
export async function liveTraffic(
  browserName: BrowserName,
  progress: (line: string) => void,
): Promise<{ requests: LabRequest[]; version: string }> {
  const lab = await startLab();
  const browser = await launch(browserName, lab.port);
  try {
    const requests: LabRequest[] = [];
    for (const name of labVisits()) {
      progress(`${browserName}: ${nameOf(name)}`);
      const site = lab.sites.find(({ site }) => site === name.site)!;
      const { before, after, leaving } = await visit(lab, browser, { site, path: name.page, answer: name.answer });
      for (const request of [...before, ...after, ...leaving])
        if (request.method !== 'OPTIONS') requests.push({ visit: name, ...captured(request) });
    }
    return { requests, version: await browser.version() };
  } finally {
    await browser.close();
    await lab.close();
  }
}
