/** Runs the commands that a page queued before the script came, then every further one. The queue keeps them all, as real tags do. */
export function takeOver(queue: unknown[][], run: (command: unknown[]) => void): void {
  const waiting = [...queue];
  queue.push = (...commands) => {
    for (const command of commands) {
      queue[queue.length] = command;
      run(Array.from(command));
    }
    return queue.length;
  };
  for (const command of waiting) run(Array.from(command));
}
