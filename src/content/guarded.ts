/** What fails here has met code of the page's, broken or a trap: it must not show there as an error of Candor's. */
export function guarded(act: () => void): void {
  try {
    act();
  } catch {
    // The page's own scripts will have met the same.
  }
}
