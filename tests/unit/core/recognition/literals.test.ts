import { expect, test } from 'vitest';
import { DIGIT, literalsOf } from '../../../../src/core/recognition/literals.ts';
import { Flag } from '../../../../src/core/recognition/tables.ts';

test.each([
  ['', '/matomo.js', 0, ['', '/matomo.js']],
  ['', '/econda*.js^', Flag.wildcard, ['', '/econda', '.js', '']],
  ['fls-', '*.amazon.com^', Flag.wildcard, ['fls-', '', '.amazon.com', '']],
  ['', '/\\.2mdn\\.net\\/(ads|viewad)/', Flag.regularExpression, ['.2mdn.net/', '']],
  ['', '/(ga|xhr)\\.[0-9]+\\.js/', Flag.regularExpression, ['', `.${DIGIT}`, `${DIGIT}.js`]],
  ['', '/^a?bcd{2}e*f+g/', Flag.regularExpression, ['', '', 'bc', '', 'f', 'fg']],
  ['', '/abc|def/', Flag.regularExpression, ['']],
])('every address that matches %s%s has these runs', (hostname, pattern, flags, runs) => {
  expect(literalsOf({ hostname, pattern, flags }).filter(Boolean)).toEqual(runs.filter(Boolean));
});
