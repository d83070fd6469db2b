import { generate } from 'selfsigned';
import type { Certificate } from './front.ts';

// Subject alternative names of kind dNSName (RFC 5280, section 4.2.1.6).
const DNS_NAME = 2;

/** A self-signed certificate for these hosts, for clients that do look at names. Browsers must be told to ignore the issuer. */
export async function certificateFor(hosts: readonly string[]): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: 'lab.example' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: DNS_NAME, value })) }],
  });
  return { key: pems.private, cert: pems.cert };
}
