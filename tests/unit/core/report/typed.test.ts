// What was typed and sent: one statement for each receiver and way of writing it.

import { expect, test } from 'vitest';
import { typedOnSite } from '../../../../src/core/report/typed.ts';
import type { DataReport } from '../../../../src/core/report/types.ts';
import { collector, START, tracker } from '../../ui/support.ts';

const LATER = '2026-01-31T10:40:00.000Z';

function seen(evidence: string, about: Partial<NonNullable<DataReport['typed']>> = {}): DataReport {
  const typed = { form: 'sha256', when: 'before-submission', host: 't.example', at: START, ...about } as const;
  return { category: 'authentication-derived-identifiers', type: 'hashed-email', evidence, typed };
}

test('the same in several fields is one statement', () => {
  const meta = collector('Meta', { trackers: [tracker({ data: [seen('em'), seen('udff[em]', { at: LATER })] })] });
  expect(typedOnSite([meta])).toEqual([
    {
      kind: 'email',
      by: 'Meta',
      form: 'sha256',
      when: 'before-submission',
      evidence: [
        { field: 'em', host: 't.example', at: START },
        { field: 'udff[em]', host: 't.example', at: LATER },
      ],
    },
  ]);
});

test('what was sent before anything was submitted comes first', () => {
  const data = [
    seen('a', { when: 'after-submission' }),
    seen('b', { when: 'unknown' }),
    seen('c', { form: 'md5', at: LATER }),
    seen('d', { form: 'sha512' }),
  ];
  expect(
    typedOnSite([collector('Meta', { trackers: [tracker({ data })] })]).map(({ form, when }) => [form, when]),
  ).toEqual([
    ['sha512', 'before-submission'],
    ['md5', 'before-submission'],
    ['sha256', 'unknown'],
    ['sha256', 'after-submission'],
  ]);
});

test('what nobody saw typed is no such thing', () => {
  const { typed: _, ...hashed } = seen('em');
  expect(typedOnSite([collector('Meta', { trackers: [tracker({ data: [hashed] })] })])).toEqual([]);
});
