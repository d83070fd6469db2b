// How Candor's pages look, as the person wants it. It changes nothing of what is observed or kept.

/** `system`: as the device is set. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How much of a page is unfolded when it opens: `brief` shows what matters first, `all` the evidence, too. */
export const detailLevels = ['brief', 'all'] as const;
export type DetailLevel = (typeof detailLevels)[number];
