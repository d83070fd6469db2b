import { describe, expect, test } from 'vitest';
import type { IdentifierLink } from '../../../../src/core/facts.ts';
import { type Carried, createSharing, type Got, MOST_DIGESTS } from '../../../../src/core/identifiers/sharing.ts';

const cookie = (name: string, digest: string): Carried => ({ by: 'cookie', name, digest, anchors: true });
const field = (name: string, digest: string, more: Partial<Carried> = {}): Carried => ({
  by: 'field',
  name,
  digest,
  anchors: false,
  ...more,
});
const got = (collector: string, ...carried: Carried[]): Got => ({ collector, carried });
const words = (links: IdentifierLink[]) =>
  links.map(({ from, to, seen, redirected }) => `${from} → ${to}: ${seen}${redirected ? ', redirected' : ''}`);

describe('the same identifier at two collectors', () => {
  test('one’s cookie in a field to another', () => {
    const sharing = createSharing();
    expect(sharing.take('v', got('xandr', cookie('uuid2', '1')))).toEqual([]);
    expect(sharing.take('v', got('google', field('google_hm', '1')))).toEqual([
      {
        from: 'xandr',
        to: 'google',
        seen: 'value',
        carriers: [
          { at: 'from', by: 'cookie', name: 'uuid2' },
          { at: 'to', by: 'field', name: 'google_hm' },
        ],
      },
    ]);
  });

  test('the site’s own, at two: they can link; the site is no collector', () => {
    const sharing = createSharing();
    sharing.take('v', { carried: [cookie('_ga', '1')] });
    expect(sharing.take('v', got('google', field('cid', '1')))).toEqual([]);
    expect(words(sharing.take('v', got('meta', field('external_id', '1'))))).toEqual(['google → meta: value']);
  });

  test('is known to be one only later: those who have it can link then', () => {
    const sharing = createSharing();
    sharing.take('v', got('a', field('x', '1')));
    expect(sharing.take('v', got('b', field('y', '1')))).toEqual([]);
    sharing.take('v', got('c', field('z', '2')));
    expect(words(sharing.take('v', { carried: [cookie('id', '1')] }))).toEqual(['a → b: value']);
    expect(words(sharing.take('v', got('c', field('z', '1'))))).toEqual(['a → c: value', 'b → c: value']);
  });

  test('is said once, and again only with what carried it anew', () => {
    const sharing = createSharing();
    sharing.take('v', got('a', cookie('id', '1')));
    expect(sharing.take('v', got('b', field('x', '1')))).toHaveLength(1);
    expect(sharing.take('v', got('b', field('x', '1')))).toEqual([]);
    sharing.take('v', got('a', cookie('id2', '2')));
    expect(sharing.take('v', got('b', field('y', '2')))).toHaveLength(1);
  });

  test('by a redirect of the first', () => {
    const sharing = createSharing();
    sharing.take('v', got('a', cookie('id', '1')));
    const sender = { collector: 'a', redirected: true };
    expect(words(sharing.take('v', { ...got('b', field('x', '1')), sender }))).toEqual(['a → b: value, redirected']);
  });
});

describe('is no sharing', () => {
  test.each<[string, Got[]]>([
    ['one collector’s own, twice', [got('google', cookie('IDE', '1')), got('google', field('cid', '1'))]],
    ['what is random at both and no identifier at any', [got('a', field('cb', '1')), got('b', field('ord', '1'))]],
    ['different values', [got('a', cookie('id', '1')), got('b', field('x', '2'))]],
  ])('%s', (_, all) => {
    const sharing = createSharing();
    expect(all.flatMap((one) => sharing.take('v', one))).toEqual([]);
  });

  test('in two visits', () => {
    const sharing = createSharing();
    sharing.take('v', got('a', cookie('id', '1')));
    expect(sharing.take('w', got('b', field('x', '1')))).toEqual([]);
  });

  test('after the visit was forgotten', () => {
    const sharing = createSharing();
    sharing.take('v', got('a', cookie('id', '1')));
    sharing.forget((visit) => visit === 'v');
    expect(sharing.take('v', got('b', field('x', '1')))).toEqual([]);
  });
});

describe('at an address for exchanging identifiers', () => {
  const exchanged = field('google_gid', '9', { partner: true });

  test('the sender handed one over, whoever else has it', () => {
    const sender = { collector: 'google', redirected: true };
    expect(createSharing().take('v', { ...got('ttd', exchanged), sender })).toEqual([
      {
        from: 'google',
        to: 'ttd',
        seen: 'endpoint',
        redirected: true,
        carriers: [{ at: 'to', by: 'field', name: 'google_gid' }],
      },
    ]);
  });

  test.each<[string, Partial<Got>]>([
    ['where the sender is not known', {}],
    ['where the sender is the receiver', { sender: { collector: 'ttd', redirected: true } }],
    ['where nothing is about a partner', { sender: { collector: 'a', redirected: true }, carried: [field('x', '9')] }],
  ])('nothing is said %s', (_, change) => {
    expect(createSharing().take('v', { ...got('ttd', exchanged), ...change })).toEqual([]);
  });
});

describe('a flood', () => {
  test('of other values takes no identifier along', () => {
    const sharing = createSharing();
    sharing.take('v', got('a', cookie('id', 'kept')));
    for (let at = 0; at < 3 * MOST_DIGESTS; at += 1) sharing.take('v', got('a', field('x', `flood ${at}`)));
    expect(sharing.take('v', got('b', field('x', 'kept')))).toHaveLength(1);
  });

  test('of identifiers gives up the oldest', () => {
    const sharing = createSharing();
    sharing.take('v', got('a', cookie('id', 'first')));
    for (let at = 0; at < MOST_DIGESTS; at += 1) sharing.take('v', got('a', cookie('id', `flood ${at}`)));
    expect(sharing.take('v', got('b', field('x', 'first')))).toEqual([]);
    expect(sharing.take('v', got('b', field('x', `flood ${MOST_DIGESTS - 1}`)))).toHaveLength(1);
  });

  test('of links is bounded', () => {
    const sharing = createSharing();
    let links = 0;
    for (let at = 0; at < 5000; at += 1) {
      sharing.take('v', got('a', cookie(`id${at}`, `${at}`)));
      links += sharing.take('v', got('b', field(`x${at}`, `${at}`))).length;
    }
    expect(links).toBeLessThanOrEqual(400);
  });

  test('of a million identifiers holds no more than a few thousand', () => {
    const sharing = createSharing();
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < 1_000_000; at += 1) sharing.take(`v${at % 500}`, got('a', cookie('id', `${at}`)));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 1024 * 1024);
  });
});
