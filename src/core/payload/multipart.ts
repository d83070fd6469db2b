// multipart/form-data, as raw text: Chromium leaves beacons of forms so (RFC 7578).

import { addField, type Collecting } from './fields.ts';
import { LONGEST_NAME, MOST_FIELDS } from './limits.ts';

/** `--` and a boundary of at most 70 characters (RFC 2046, section 5.1.1). */
const BOUNDARY = /^--[\w'()+,./:=? -]{1,70}$/;
/** The headers of a part; what is longer is none. */
const LONGEST_HEADERS = 1024;

/** Collects the parts of a form; false for what is no multipart. */
export function fieldsOfMultipart(text: string, collecting: Collecting): boolean {
  const boundary = text.slice(0, text.indexOf('\n') + 1).trimEnd();
  if (!BOUNDARY.test(boundary)) return false;
  let isForm = false;
  for (const part of text.split(boundary, MOST_FIELDS)) {
    const [headers, value] = partOf(part);
    const name = /\bname="([^"\r\n]*)"/i.exec(headers)?.[1];
    if (name === undefined || name.length > LONGEST_NAME) continue;
    addField(collecting, name, value);
    isForm = true;
  }
  return isForm;
}

/** Headers and contents, parted by an empty line; the line break before the next boundary belongs to the boundary. */
function partOf(part: string): [headers: string, value: string] {
  const end = /\r?\n\r?\n/.exec(part.slice(0, LONGEST_HEADERS));
  if (!end) return ['', ''];
  return [part.slice(0, end.index), part.slice(end.index + end[0].length).replace(/\r?\n$/, '')];
}
