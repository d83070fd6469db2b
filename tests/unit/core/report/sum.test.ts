// The sum of a file that is too large to be taken at once is the one that anybody else finds.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSum } from '../../../../src/core/report/sum.ts';

test('of pieces of any length', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (pieces) => {
      const sum = createSum();
      for (const piece of pieces) sum.add(piece);
      expect(sum.hex()).toBe(createHash('sha256').update(Buffer.concat(pieces)).digest('hex'));
    }),
  );
});
