// What writes reports is heavy, and few pages that offer one are asked for it: it comes when it is.

import type { saveReport as save } from './save-report.ts';

export async function saveReport(...about: Parameters<typeof save>): ReturnType<typeof save> {
  return (await import('./save-report.ts')).saveReport(...about);
}
