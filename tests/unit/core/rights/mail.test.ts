import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laws, rightsOf } from '../../../../src/core/rights/law.ts';
import { letterLanguages } from '../../../../src/core/rights/letters/languages.ts';
import { LONGEST_LINK, letterText, mailLink } from '../../../../src/core/rights/mail.ts';
import { exampleLetter } from '../../../support/letters.ts';

const letter = {
  to: 'privacy@ads.example',
  subject: 'Löschung & mehr? 100 %',
  body: 'Grüße,\n\nKim = “K+M”',
  shortBody: 'Grüße',
};
const room = LONGEST_LINK - 'mailto:?subject=&body='.length;

/** As a mail program reads a link: by RFC 6068 a `+` stands for itself. */
function readLink(link: string) {
  const [address = '', query = ''] = link.replace(/^mailto:/, '').split('?');
  const fields = Object.fromEntries(query.split('&').map((field) => field.split('=').map(decodeURIComponent)));
  return { to: decodeURIComponent(address), ...fields };
}

test('a link says what the letter says, with lines as mail has them', () => {
  const { link, holds } = mailLink(letter);
  expect(holds).toBe('letter');
  expect(readLink(link)).toEqual({ to: letter.to, subject: letter.subject, body: 'Grüße,\r\n\r\nKim = “K+M”' });
  expect(link).toMatch(/^mailto:privacy@ads\.example\?subject=L%C3%B6schung%20%26%20mehr%3F%20100%20%25&body=/);
});

test('without a known address it has none', () => {
  const { to: _, ...unaddressed } = letter;
  expect(mailLink(unaddressed).link).toMatch(/^mailto:\?subject=/);
});

test.each(['a+b@ads.example', 'a&b@ads.example', 'o’hara@ads.example'])('an address stays one: %s', (to) => {
  expect(readLink(mailLink({ ...letter, to }).link)).toMatchObject({ to, subject: letter.subject });
});

describe('what is too long', () => {
  test('goes as the short letter', () => {
    const long = exampleLetter();
    const { link, holds } = mailLink(long);
    expect(holds).toBe('short-letter');
    expect(readLink(link)).toEqual({
      to: long.to,
      subject: long.subject,
      body: long.shortBody.replaceAll('\n', '\r\n'),
    });
  });

  test('goes with address and subject only, where that is too long as well', () => {
    const { link, holds } = mailLink({ ...letter, body: 'a'.repeat(5_000), shortBody: 'b'.repeat(3_000) });
    expect(holds).toBe('subject');
    expect(readLink(link)).toEqual({ to: letter.to, subject: letter.subject });
  });

  test.each([
    ['a', room, 'letter'],
    ['a', room + 1, 'subject'],
    ['ä', Math.floor(room / 6), 'letter'],
    ['ä', Math.floor(room / 6) + 1, 'subject'],
  ])('by what the link takes: %s, %d times, is the %s', (character, times, holds) => {
    const body = character.repeat(times);
    expect(mailLink({ subject: '', body, shortBody: body }).holds).toBe(holds);
  });

  test.each(letterLanguages)('the short letter mostly fits, in %s', (language) => {
    const links = laws.flatMap(({ key }) =>
      rightsOf(key).map((right) => mailLink(exampleLetter({ law: key, rights: [right], language }))),
    );
    expect(links.filter(({ holds }) => holds !== 'subject').length / links.length).toBeGreaterThan(0.75);
  });
});

test('as a text: the subject first, lines as every program reads them', () => {
  expect(letterText(letter)).toBe('Löschung & mehr? 100 %\r\n\r\nGrüße,\r\n\r\nKim = “K+M”\r\n');
});

test('any letter comes back as it was, or not at all', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(text, text, text, (subject, body, shortBody) => {
      const { link, holds } = mailLink({ to: 'privacy@ads.example', subject, body, shortBody });
      const sent = { letter: body, 'short-letter': shortBody, subject: undefined }[holds];
      const expected = {
        to: 'privacy@ads.example',
        subject,
        ...(sent !== undefined && { body: sent.replace(/\r?\n/g, '\r\n') }),
      };
      expect(readLink(link)).toEqual(expected);
      if (holds !== 'subject') expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
    }),
  );
});
