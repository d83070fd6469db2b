// `npx tsx lab/cli.ts [--port N]`: the lab, until it is interrupted.

import { parseArgs } from 'node:util';
import { addressOf, startLab } from './server.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8443' } } });
const lab = await startLab({ port: Number(values.port) });

console.log(`The lab listens on 127.0.0.1:${lab.port}, http and https alike.\n`);
for (const site of lab.sites) {
  console.log(`  ${addressOf(site)}\n      ${site.about}`);
  for (const { path } of site.pages.slice(1)) console.log(`      ${addressOf(site, path)}`);
}
console.log(`
To look around, start a browser that takes the lab for the whole internet, with a profile of its own:

  chromium --user-data-dir=/tmp/lab-profile --ignore-certificate-errors --disable-quic \\
    --host-resolver-rules="MAP * 127.0.0.1:${lab.port}" ${lab.url('shop.example')}
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void lab.close());
