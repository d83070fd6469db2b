// What is put off until the browser has handed over what has happened already.

const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;

/** Runs a job in a task of its own, after those that wait already. Not by a timer, which browsers slow down where nobody looks. */
export function inNextTask(job: () => void): void {
  waiting.push(job);
  channel ??= opened();
  channel.port2.postMessage(undefined);
}

function opened(): MessageChannel {
  const between = new MessageChannel();
  between.port1.onmessage = () => waiting.shift()?.();
  return between;
}
