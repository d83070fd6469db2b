// Runs code in Firefox's own window, where a person's clicks on Firefox's own buttons end up. Only Firefox, and only for tests.

import type { Auditor } from '../../src/auditor/auditor.ts';

interface Connection {
  send(method: string, data: object): Promise<{ result: unknown }>;
}

/** Resolves to the value of the expression, once it has one. Rejects with what it throws. */
export async function inChrome({ browser }: Auditor, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string }[] };
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => ${expression})()`,
    target: { context: contexts[0]!.context },
    awaitPromise: true,
  });
  const said = result as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
  if (said.type !== 'success') throw new Error(said.exceptionDetails?.text ?? said.type);
  return said.result?.value;
}
