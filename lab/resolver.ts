// A resolver of names over HTTPS (RFC 8484), for Firefox, which can be told to use it: every host is on this machine, and some are other names
// for others. Chromium is told where hosts are in another way, and lets no extension ask.

import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { certificateFor } from './certificate.ts';

export interface Resolver {
  /** Preferences with which Firefox asks it for every name. */
  firefoxPreferences: Record<string, unknown>;
  /** Every name that was asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

// Kinds of records, and the class of the internet (RFC 1035, section 3.2).
const A = 1;
const CNAME = 5;
const IN = 1;
const HEADER = 12;
/** Seconds that an answer holds. */
const TTL = 60;

/** `canonicalNames` says of which host each name is another one. */
export async function startResolver(canonicalNames: Readonly<Record<string, string>>): Promise<Resolver> {
  const asked: string[] = [];
  const { key, cert } = await certificateFor(['localhost']);
  const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
    void answer(request, response);
  });
  server.on('sessionError', () => undefined);

  async function answer(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    const query = await queryIn(request);
    if (query.length <= HEADER) {
      response.writeHead(400).end();
      return;
    }
    const question = questionIn(query);
    asked.push(question.name);
    response.writeHead(200, { 'content-type': 'application/dns-message' });
    response.end(reply(query, question, canonicalNames[question.name]));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    firefoxPreferences: {
      'network.dns.forceResolve': '',
      // Only this resolver, for all names; no other is asked whether it works.
      'network.trr.mode': 3,
      'network.trr.uri': `https://127.0.0.1:${port}/dns-query`,
      'network.trr.default_provider_uri': `https://127.0.0.1:${port}/dns-query`,
      'network.trr.confirmationNS': 'skip',
      'network.trr.allow-rfc1918': true,
      'network.trr.wait-for-portal': false,
      'network.trr.disable-ECS': true,
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function queryIn(request: Http2ServerRequest): Promise<Buffer> {
  const packed = new URL(request.url, 'https://localhost').searchParams.get('dns');
  if (packed !== null) return Buffer.from(packed, 'base64url');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

interface Question {
  name: string;
  type: number;
  /** Where it ends in the query. */
  end: number;
}

/** The first question, which begins after the header (RFC 1035, section 4.1.2). */
function questionIn(query: Buffer): Question {
  const labels: string[] = [];
  let at = HEADER;
  while (query[at]) {
    const length = query[at]!;
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** An address of this machine for any name, through its canonical name where it has one. Questions for other kinds have no more of an answer. */
function reply(query: Buffer, { name, type, end }: Question, canonicalName: string | undefined): Buffer {
  const answers = [
    ...(canonicalName === undefined ? [] : [record(name, CNAME, nameOf(canonicalName))]),
    ...(type === A ? [record(canonicalName ?? name, A, Buffer.from([127, 0, 0, 1]))] : []),
  ];
  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  // A response, recursion asked for and available, without error.
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(answers.length, 6);
  return Buffer.concat([header, query.subarray(HEADER, end), ...answers]);
}

function record(name: string, type: number, data: Buffer): Buffer {
  const middle = Buffer.alloc(10);
  middle.writeUInt16BE(type, 0);
  middle.writeUInt16BE(IN, 2);
  middle.writeUInt32BE(TTL, 4);
  middle.writeUInt16BE(data.length, 8);
  return Buffer.concat([nameOf(name), middle, data]);
}

function nameOf(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}
