import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_LINK, letterText, mailLink } from '../../../../src/core/rights/mail.ts';
import { exampleLetter } from '../../../support/letters.ts';

const letter = { to: 'privacy@ads.example', subject: 'Löschung & mehr? 100 %', body: 'Grüße,\n\nKim = “K+M”' };

/** As a mail program reads a link: RFC 6068 has `+` stand for itself. */
function readLink(link: string) {
  const [address = '', query = ''] = link.replace(/^mailto:/, '').split('?');
  const fields = Object.fromEntries(query.split('&').map((field) => field.split('=').map(decodeURIComponent)));
  return { to: decodeURIComponent(address), ...fields };
}

test('a link says what the letter says, with lines as mail has them', () => {
  const { link, whole } = mailLink(letter);
  expect(whole).toBe(true);
  expect(readLink(link)).toEqual({ to: letter.to, subject: letter.subject, body: 'Grüße,\r\n\r\nKim = “K+M”' });
  expect(link).toMatch(/^mailto:privacy@ads\.example\?subject=L%C3%B6schung%20%26%20mehr%3F%20100%20%25&body=/);
});

test('without a known address it has none', () => {
  const { subject, body } = letter;
  expect(mailLink({ subject, body }).link).toMatch(/^mailto:\?subject=/);
});

test.each(['a+b@ads.example', 'a&b@ads.example', 'o’hara@ads.example'])('an address stays one: %s', (to) => {
  expect(readLink(mailLink({ ...letter, to }).link)).toMatchObject({ to, subject: letter.subject });
});

describe('what is too long', () => {
  const { link, whole } = mailLink(exampleLetter());

  test('is a mail with address and subject only', () => {
    expect(whole).toBe(false);
    expect(readLink(link)).toEqual({
      to: 'privacy@ads.example',
      subject: 'Request for access to my personal data (Art. 15 GDPR)',
    });
  });

  test('by the link, not by the letter', () => {
    const fits = (body: string) => mailLink({ subject: '', body }).whole;
    const room = LONGEST_LINK - 'mailto:?subject=&body='.length;
    expect([fits('a'.repeat(room)), fits('a'.repeat(room + 1))]).toEqual([true, false]);
    expect(fits('ä'.repeat(room / 3))).toBe(false);
  });
});

test('as a text: the subject first, lines as every program reads them', () => {
  expect(letterText(letter)).toBe('Löschung & mehr? 100 %\r\n\r\nGrüße,\r\n\r\nKim = “K+M”\r\n');
});

test('any letter comes back as it was, or not at all', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (subject, body) => {
      const { link, whole } = mailLink({ to: 'privacy@ads.example', subject, body });
      const expected = { to: 'privacy@ads.example', subject, ...(whole && { body: body.replace(/\r?\n/g, '\r\n') }) };
      expect(readLink(link)).toEqual(expected);
      if (whole) expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
    }),
  );
});
