// What an address carries: its query, and for collectors that put fields there, its path.

import { addField, type Collecting } from './fields.ts';
import { LONGEST_NAME, MOST_FIELDS } from './limits.ts';
import { decoded, fieldsOfPairs } from './pairs.ts';

/** What is called so has no name of its own. */
const PART_OF_PATH = 'path[]';
const WHOLE_QUERY = 'query[]';
/** Shorter parts of a path are words and numbers; what is packed into one is longer. */
const SHORTEST_PACKED = 24;
/** `c=281`, `ibs:dpid=411`, as Lotame and Adobe's Demdex write them. */
const NAMED = /^(?:\w{1,20}:)?([\w.$-]{1,40})=/;

/** The part behind `?`, and what the path holds: pairs behind `;` (Floodlight), pairs as its parts, parts that are packed. */
export function fieldsOfAddress(url: string, collecting: Collecting): void {
  const fragment = url.indexOf('#');
  const address = fragment < 0 ? url : url.slice(0, fragment);
  const question = address.indexOf('?');
  fieldsOfPath(question < 0 ? address : address.slice(0, question), collecting);
  if (question >= 0) fieldsOfQuery(address.slice(question + 1), collecting);
}

/** `getuid?https://partner.example/match?uid=$UID`: all of the query is an address, whose own query says what is asked for. */
function fieldsOfQuery(query: string, collecting: Collecting): void {
  if (/^https?(?::|%3A)/i.test(query)) addField(collecting, WHOLE_QUERY, decoded(query, collecting));
  else fieldsOfPairs(query, '&', '', collecting);
}

function fieldsOfPath(path: string, collecting: Collecting): void {
  const start = path.indexOf('/', path.indexOf('//') + 2);
  if (start < 0) return;
  const semicolon = path.indexOf(';', start);
  const plain = semicolon < 0 ? path : path.slice(0, semicolon);
  if (mayHoldFields(plain, start))
    for (const part of plain.slice(start + 1).split('/', MOST_FIELDS)) addPart(part, collecting);
  if (semicolon >= 0) fieldsOfPairs(path.slice(semicolon + 1), ';', '', collecting);
}

/** Nearly every path is words and numbers. */
function mayHoldFields(path: string, start: number): boolean {
  return path.length - start > SHORTEST_PACKED || /[=@%]/.test(path.slice(start));
}

function addPart(part: string, collecting: Collecting): void {
  const named = NAMED.exec(part.slice(0, LONGEST_NAME));
  if (named) fieldsOfPairs(part.slice(named[0].length - named[1]!.length - 1), '&', '', collecting);
  else if (part.length >= SHORTEST_PACKED || part.includes('@') || part.includes('%'))
    addField(collecting, PART_OF_PATH, decoded(part, collecting));
}
