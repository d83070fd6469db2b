// The command line, parsed. Everything that is wrong with it is said in one sentence.

import { parseArgs } from 'node:util';

export type BrowserName = 'chromium' | 'firefox';
export type AuditChoice = 'none' | 'reject' | 'accept';
export type ReportFormat = 'json' | 'csv' | 'html' | 'ndjson';
export type ComparisonFormat = 'json' | 'html' | 'text';

export interface AuditOptions {
  /** http and https addresses, visited in this order in one fresh profile. */
  addresses: string[];
  browser: BrowserName;
  /** How sites' questions for consent are answered, where Candor knows them. */
  choice: AuditChoice;
  /** At most this many seconds for each address to load and to fall quiet. */
  wait: number;
  /** Sends every hostname to this address, with certificate errors ignored. */
  resolve?: { host: string; port: number };
}

/** A report on the addresses, or with `compare` what the three answers change on each of them. */
export type CommandLine = AuditOptions & {
  /** A file instead of the standard output. */
  out?: string;
} & ({ compare: false; format: ReportFormat } | { compare: true; format: ComparisonFormat });

/** Bad arguments: the message is for the person at the command line. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run --silent audit -- URL… [options]

Visits each address in a fresh profile of a real browser with Candor installed, waits until its network falls quiet,
and prints what was observed.

  --browser chromium|firefox   which browser (default: chromium)
  --choice none|reject|accept  answer to sites' questions for consent, where Candor knows them (default: none)
  --compare                    visit each address with all three answers, each in a fresh profile, and print who
                               collects regardless of the answer
  --wait SECONDS               longest wait for each address to fall quiet (default: 20)
  --format json|csv|html|ndjson  (default: json); of a comparison json|html|text
  --out FILE                   write there instead of to the standard output
  --resolve HOST:PORT          send every hostname to this address, ignoring certificate errors
  --help

Exit codes: 0 all addresses were visited, 1 some were not (the report says which and why), 2 bad arguments.`;

/** Parses arguments without the program's name. Returns undefined when only help is wanted; throws UsageError. */
export function parseCommandLine(args: string[]): CommandLine | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  if (positionals.length === 0) throw new UsageError('No address was given.');
  return {
    addresses: positionals.map(addressOf),
    browser: oneOf('--browser', values.browser, ['chromium', 'firefox']),
    choice: oneOf('--choice', values.choice ?? 'none', ['none', 'reject', 'accept']),
    wait: secondsOf(values.wait),
    ...printed(values),
    ...(values.out !== undefined && { out: values.out }),
    ...(values.resolve !== undefined && { resolve: endpointOf(values.resolve) }),
  };
}

function printed({ compare, choice, format }: ReturnType<typeof parsed>['values']) {
  if (!compare) return { compare, format: oneOf('--format', format, ['json', 'csv', 'html', 'ndjson']) };
  if (choice !== undefined)
    throw new UsageError('--compare gives every answer in turn; --choice cannot stand beside it.');
  return { compare, format: oneOf('--format', format, ['json', 'html', 'text']) };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        choice: { type: 'string' },
        compare: { type: 'boolean', default: false },
        wait: { type: 'string', default: '20' },
        format: { type: 'string', default: 'json' },
        out: { type: 'string' },
        resolve: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message.split('. ')[0]! : String(cause));
  }
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError(`“${text}” is not an http or https address. Write it in full, such as https://shop.example/.`);
  return url.href;
}

function oneOf<const Value extends string>(option: string, given: string, allowed: Value[]): Value {
  const value = allowed.find((one) => one === given);
  if (value === undefined) throw new UsageError(`${option} takes ${allowed.join(', ')}; “${given}” is none of these.`);
  return value;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 1 && seconds <= 600)) throw new UsageError(`--wait takes 1 to 600 seconds; “${text}” is not.`);
  return seconds;
}

function endpointOf(text: string): { host: string; port: number } {
  const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535)
    throw new UsageError(`--resolve takes HOST:PORT, such as 127.0.0.1:8443; “${text}” is not.`);
  return { host, port: Number(port) };
}
