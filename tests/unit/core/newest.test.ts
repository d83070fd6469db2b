import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNewest } from '../../../src/core/newest.ts';

test('the newest are remembered, and not many others', () => {
  const change = fc.record({ key: fc.nat(30), deletes: fc.boolean() });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(change, { maxLength: 80 }), (least, changes) => {
      const newest = createNewest<number, number>(least);
      /** All that was set and not deleted, the oldest first. */
      const all = new Map<number, number>();
      for (const [at, { key, deletes }] of changes.entries()) {
        all.delete(key);
        if (deletes) newest.delete(key);
        else {
          newest.set(key, at);
          all.set(key, at);
        }
        const last = [...all].slice(-least);
        expect(last.map(([one]) => newest.get(one))).toEqual(last.map(([, value]) => value));
        expect(last.every(([one]) => newest.has(one))).toBe(true);
        const entries = newest.entries();
        expect(entries.length).toBeLessThanOrEqual(2 * least);
        expect(entries.every(([one, value]) => all.get(one) === value)).toBe(true);
      }
    }),
  );
});
