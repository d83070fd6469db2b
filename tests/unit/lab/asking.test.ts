// The lab's pages of real consent managers, and the site that heeds no answer, are there, with all that they name.

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realManagers } from '../../../lab/managers/answers.ts';
import { asker } from '../../../lab/managers/asking.ts';
import { heedless } from '../../../lab/managers/heedless.ts';
import { managers } from '../../../src/core/consent/managers/registry.ts';

test.each(realManagers.map((manager) => [manager.page, manager] as const))('%s', (path, manager) => {
  const page = asker.pages.find((candidate) => candidate.path === path);
  expect(managers.map(({ key }) => key)).toContain(manager.key);
  const named = [...page!.html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((file) => asker.files[file] === undefined)).toEqual([]);
});

test.each(heedless.pages.map(({ path, html }) => [path, html]))('%s of the site that heeds no answer', (_, html) => {
  const named = [...html.matchAll(/src="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(named.filter((file) => heedless.files[file] === undefined)).toEqual([]);
  expect(html).toContain("'consent', 'update'");
});

test.each(Object.entries({ ...asker.files, ...heedless.files }))('%s is served', (_, body) => {
  const exists = (path: string) => existsSync(new URL(`../../../${path}`, import.meta.url));
  if (typeof body === 'object' && 'file' in body) expect(exists(`node_modules/${body.file}`)).toBe(true);
  else if (typeof body === 'object' && 'bundle' in body)
    expect(['lab/managers/pages', 'lab/sdks'].some((folder) => exists(`${folder}/${body.bundle}.ts`))).toBe(true);
});
