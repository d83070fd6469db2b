// docs/report.md says of every way to refuse many at once what the pages say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import english from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { root } from '../../../../src/auditor/extension.ts';
import { aggregatedOptOuts } from '../../../../src/core/rights/aggregated.ts';

const document = readFileSync(join(root, 'docs', 'report.md'), 'utf8');
const messages: Record<string, { message: string }> = english;

test.each(aggregatedOptOuts)('$key', ({ key }) => {
  const row = document.split('\n').find((line) => line.startsWith(`| \`${key}\` |`));
  for (const part of ['Name', 'Covers', 'DoesNot'])
    expect(row).toContain(messages[`aggregated${part}_${key.replaceAll('-', '_')}`]!.message);
});
