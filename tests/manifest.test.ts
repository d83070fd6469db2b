// Permissions are a promise to the people who install Candor: whoever changes one has to change it here too. Looks at the built
// manifests, since they are what a browser reads.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtExtension } from '../src/auditor/extension.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe.each(['chrome', 'firefox'] as const)('%s', (target) => {
  const folder = builtExtension(target);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  test('asks for these permissions and no others', () => {
    const common = [
      'alarms',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'webNavigation',
      'webRequest',
    ];
    expect([...manifest.permissions].sort()).toEqual(target === 'firefox' ? [...common, 'dns'].sort() : common);
    const hosts = ['http://*/*', 'https://*/*'];
    expect([...manifest.host_permissions].sort()).toEqual(
      target === 'chrome' ? [...hosts, 'ws://*/*', 'wss://*/*'] : hosts,
    );
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  test('can be told by no page', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('lets its pages reach nothing but their own files, and no network at all', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
  });

  test('injects self-contained scripts: relay and probe into the outermost frame, in this order', () => {
    const scripts = manifest.content_scripts.map(
      ({ js, world = 'ISOLATED', all_frames = false }: { js: string[]; world?: string; all_frames?: boolean }) => [
        /(\w+)\.iife/.exec(js.join())?.[1],
        world,
        all_frames,
      ],
    );
    expect(scripts).toEqual([
      ['relay', 'ISOLATED', false],
      ['probe', 'MAIN', false],
    ]);
    for (const script of manifest.content_scripts) {
      expect(script.run_at).toBe('document_start');
      for (const file of script.js) expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/\bimport\s*\(/);
    }
  });

  test('has the scripts that it puts into pages itself, each in one file that needs no other', () => {
    for (const name of ['in-page-relay', 'in-page-probe', 'consent', 'typed', 'banner', 'gpc'])
      expect(readFileSync(join(folder, 'content', `${name}.js`), 'utf8')).not.toMatch(/\bimport\b|\bexport\b/);
  });

  test('loads no remote code', () => {
    const pages = [manifest.action.default_popup, manifest.options_ui.page];
    for (const page of pages) expect(readFileSync(join(folder, page), 'utf8')).not.toMatch(/(?:src|href)="https?:/);
  });

  test('comes with the schema of its reports', () => {
    expect(JSON.parse(readFileSync(join(folder, 'report.schema.json'), 'utf8'))).toMatchObject({
      $id: 'candor-report/1',
    });
  });

  test('says how its background runs', () => {
    const expected = target === 'chrome' ? 'service_worker' : 'scripts';
    expect(Object.keys(manifest.background).sort()).toEqual([expected, 'type'].sort());
  });
});
