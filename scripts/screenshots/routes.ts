/** Paths of pages within the extension. */
export const DASHBOARD = 'src/dashboard/index.html';
export const POPUP = 'src/popup/index.html';
