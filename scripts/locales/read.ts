// The files of messages, as they stand in public/_locales.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('../../public/_locales', import.meta.url));

/** Of each key: its sentence, and whatever else stands beside it. */
export type Messages = Record<string, { message: string }>;

export const codes = readdirSync(folder).sort();

export function textOf(code: string): string {
  return readFileSync(join(folder, code, 'messages.json'), 'utf8');
}

export function messagesOf(code: string): Messages {
  return JSON.parse(textOf(code)) as Messages;
}

/** The tag (BCP 47) of a folder’s name. */
export function tagOf(code: string): string {
  return code.replace('_', '-');
}
