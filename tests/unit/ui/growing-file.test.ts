// A file that is made piece by piece is the file that all pieces make at once.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growingFile } from '../../../src/ui/growing-file.ts';

async function grown(texts: readonly string[]): Promise<Uint8Array> {
  const file = growingFile();
  for (const text of texts) file.add(text);
  return new Uint8Array(await file.whole().arrayBuffer());
}

async function atOnce(texts: readonly string[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob([...texts]).arrayBuffer());
}

test('whatever is written, half characters too, the bytes are those of a Blob of the texts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' })),
      fc.array(fc.constantFrom('\ud83d', '\ude00', '’')),
      async (texts, halves) => {
        const all = [...texts, ...halves];
        expect(await grown(all)).toEqual(await atOnce(all));
      },
    ),
  );
});

test.each([999_998, 999_999, 1_000_000, 2_000_001])(
  'a character after %i bytes is whole where one part ends',
  async (length) => {
    const texts = ['x'.repeat(length), '😀’', 'y'.repeat(1_000_001), '’'.repeat(700_000)];
    expect(Buffer.compare(await grown(texts), await atOnce(texts))).toBe(0);
  },
);

test('nothing is an empty file', async () => {
  expect(await grown([])).toHaveLength(0);
  expect(await grown([''])).toHaveLength(0);
});
