// Stands in for `store/commit.ts`: what writes to the disk runs in the browser's own threads, after the request, and is measured in a browser.

export async function commit(): Promise<void> {}
