// What an address carries outside of an ordinary query.

import { expect, test } from 'vitest';
import { fieldsOf } from '../../../../src/core/payload/fields.ts';

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  [
    'Floodlight',
    'https://ad.doubleclick.net/activity;src=1;type=a;u1=x%20y;ord=2?',
    ['src=1', 'type=a', 'u1=x y', 'ord=2'],
  ],
  ['Demdex', 'https://dpm.demdex.net/ibs:dpid=411&dpuuid=abc', ['dpid=411', 'dpuuid=abc']],
  [
    'Lotame',
    'https://sync.crwdcntrl.net/map/c=281/tp=ANXS/tpid=77120/gdpr=0?x=1',
    ['c=281', 'tp=ANXS', 'tpid=77120', 'gdpr=0', 'x=1'],
  ],
  [
    'an address for a query',
    'https://ib.adnxs.com/getuid?https://match.example/m?uid=$UID&gdpr=0',
    ['query[]=https://match.example/m?uid=$UID&gdpr=0'],
  ],
  [
    'JSON in the path',
    `https://t.example/track/${base64url({ email: 'jane@mail.example' })}`,
    [`path[]=${base64url({ email: 'jane@mail.example' })}`, 'path[].email=jane@mail.example'],
  ],
  ['an e-mail address in the path', 'https://t.example/u/jane%40mail.example/x', ['path[]=jane@mail.example']],
  ['words and numbers', 'https://t.example/api/v2/collect/17', []],
  ['no path', 'https://t.example', []],
  ['a host and a query', 'https://t.example?a=1', ['a=1']],
])('%s', (_, url, expected) => {
  expect(fieldsOf({ url }).fields.map(({ name, value }) => `${name}=${value}`)).toEqual(expected);
});
