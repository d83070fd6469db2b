// A site's own ways among a page's links: what counts in eight languages, and what a hostile page can put there.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWay } from '../../../../src/core/rights/site-way-words.ts';
import { type PageLink, parseLinks, siteWays } from '../../../../src/core/rights/site-ways.ts';
import { hostnameOf, siteOf } from '../../../../src/core/site.ts';

const PAGE = 'https://www.shop.example/lamps?x=1';
const directory = { organizationOf: () => undefined };
const link = (text: string, href = 'https://shop.example/p/1', rel = ''): PageLink => ({ text, href, rel });
const ways = (...links: PageLink[]) => siteWays(links, PAGE, directory);

test.each([
  ['Do Not Sell or Share My Personal Information', 'do-not-sell'],
  ['Your Privacy Choices', 'choices'],
  ['Privacy settings', 'choices'],
  ['Privacy Policy', 'policy'],
  ['Meine Daten nicht verkaufen', 'do-not-sell'],
  ['Cookie-Einstellungen', 'choices'],
  ['Datenschutzerklärung', 'policy'],
  ['Ne pas vendre mes informations', 'do-not-sell'],
  ['Gérer les cookies', 'choices'],
  ['Politique de confidentialité', 'policy'],
  ['No vender mis datos', 'do-not-sell'],
  ['Configuración de cookies', 'choices'],
  ['Aviso de privacidad', 'policy'],
  ['Non vendere i miei dati', 'do-not-sell'],
  ['Preferenze sui cookie', 'choices'],
  ['Informativa sulla privacy', 'policy'],
  ['Não vender os meus dados', 'do-not-sell'],
  ['Definições de cookies', 'choices'],
  ['Política de privacidade', 'policy'],
  ['Mijn gegevens niet verkopen', 'do-not-sell'],
  ['Cookie-instellingen', 'choices'],
  ['Privacybeleid', 'policy'],
  ['Nie sprzedawaj moich danych', 'do-not-sell'],
  ['Ustawienia plików cookie', 'choices'],
  ['Polityka prywatności', 'policy'],
])('“%s” is %s', (text, kind) => {
  expect(ways(link(text))).toEqual([{ kind, text, url: 'https://shop.example/p/1' }]);
  expect(text).toMatch(new RegExp(anyWay, 'iu'));
});

test('what says nothing of the kind is none, unless its address or its rel does', () => {
  expect(ways(link('Lamps'), link('Basket', 'https://shop.example/basket'))).toEqual([]);
  expect(ways(link('Legal', 'https://shop.example/legal/do-not-sell'))[0]?.kind).toBe('do-not-sell');
  expect(ways(link('', 'https://shop.example/terms', 'privacy-policy'))).toEqual([
    { kind: 'policy', text: 'shop.example', url: 'https://shop.example/terms' },
  ]);
});

test('a way that opens something in the page has no address', () => {
  for (const href of ['#', '', 'javascript:void 0', `${PAGE}#privacy`])
    expect(ways(link('Privacy settings', href))).toEqual([{ kind: 'choices', text: 'Privacy settings' }]);
});

test('addresses are the site’s own or a known service’s', () => {
  const hrefs = [
    'https://privacyportal.onetrust.com/webform/1',
    'https://evil.example/privacy',
    'https://shop.example.evil.example/privacy',
    'data:text/html,privacy',
    'mailto:privacy@shop.example',
  ];
  expect(ways(...hrefs.map((href) => link('Privacy policy', href))).map(({ url }) => url)).toEqual([hrefs[0]]);
});

test('words are made safe: one line, short, and no address or number', () => {
  expect(ways(link('Privacy\n\u202e  policy\u0000'))[0]?.text).toBe('Privacy policy');
  expect(ways(link(`Privacy ${'x'.repeat(500)}`))[0]?.text).toHaveLength(80);
  expect(ways(link('Privacy of maren@mail.example'))[0]?.text).toBe('shop.example');
});

test('each address once, and few of a kind; refusing comes first', () => {
  const many = Array.from({ length: 50 }, (_, at) => link('Privacy policy', `https://shop.example/${at}`));
  const found = ways(...many, ...many, link('Do not sell my data'));
  expect(found.map(({ kind }) => kind)).toEqual(['do-not-sell', 'policy', 'policy', 'policy']);
});

test('whatever a page hands over, nothing throws, and no way leads elsewhere', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('privacy', 'cookie settings', 'do not sell'));
  const href = fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('https://shop.example/privacy', '#'));
  const entry = fc.oneof(fc.record({ text, href, rel: fc.string() }), fc.anything());
  fc.assert(
    fc.property(fc.oneof(fc.array(entry), fc.anything()), (raw) => {
      for (const { url, text } of siteWays(parseLinks(raw), PAGE, directory)) {
        expect(text.length).toBeLessThanOrEqual(80);
        if (url !== undefined) expect(siteOf(hostnameOf(url) ?? '')).toMatch(/shop\.example|onetrust/);
      }
    }),
  );
});
