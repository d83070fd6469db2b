import { describe, expect, test } from 'vitest';
import { parseCommandLine, UsageError } from '../../../src/auditor/options.ts';

describe('a command line', () => {
  test('has defaults', () => {
    expect(parseCommandLine(['https://shop.example'])).toEqual({
      addresses: ['https://shop.example/'],
      browser: 'chromium',
      choice: 'none',
      wait: 20,
      compare: false,
      format: 'json',
    });
  });

  test('names everything else', () => {
    const line =
      'https://a.example/ http://b.example/x --browser firefox --choice reject --wait 5 --format csv --out r.csv --resolve 127.0.0.1:8443';
    expect(parseCommandLine(line.split(' '))).toEqual({
      addresses: ['https://a.example/', 'http://b.example/x'],
      browser: 'firefox',
      choice: 'reject',
      wait: 5,
      compare: false,
      format: 'csv',
      out: 'r.csv',
      resolve: { host: '127.0.0.1', port: 8443 },
    });
  });

  test.each([
    ['', 'json'],
    [' --format text', 'text'],
    [' --format html', 'html'],
  ])('can ask for a comparison%s', (more, format) => {
    const line = `https://a.example --compare${more}`;
    expect(parseCommandLine(line.split(' '))).toMatchObject({ compare: true, format });
  });

  test('can ask for help only', () => {
    expect(parseCommandLine(['--help'])).toBeUndefined();
  });

  test.each([
    ['', 'No address was given.'],
    ['shop', '“shop” is not an http or https address. Write it in full, such as https://shop.example/.'],
    [
      'ftp://shop.example',
      '“ftp://shop.example” is not an http or https address. Write it in full, such as https://shop.example/.',
    ],
    ['https://a.example --speed 3', "Unknown option '--speed'"],
    ['https://a.example --browser opera', '--browser takes chromium, firefox; “opera” is none of these.'],
    ['https://a.example --choice maybe', '--choice takes none, reject, accept; “maybe” is none of these.'],
    ['https://a.example --wait soon', '--wait takes 1 to 600 seconds; “soon” is not.'],
    ['https://a.example --format pdf', '--format takes json, csv, html, ndjson; “pdf” is none of these.'],
    ['https://a.example --format text', '--format takes json, csv, html, ndjson; “text” is none of these.'],
    ['https://a.example --compare --format csv', '--format takes json, html, text; “csv” is none of these.'],
    ['https://a.example --compare --choice none', '--compare gives every answer in turn; --choice cannot stand'],
    ['https://a.example --resolve here', '--resolve takes HOST:PORT, such as 127.0.0.1:8443; “here” is not.'],
    ['https://a.example --resolve a:99999', '--resolve takes HOST:PORT, such as 127.0.0.1:8443; “a:99999” is not.'],
  ])('says what is wrong with: %s', (line, message) => {
    const parse = () => parseCommandLine(line === '' ? [] : line.split(' '));
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(message);
  });
});
