/** The dashboard's page of settings, to which other pages lead, too. */
export const SETTINGS = '#/settings';
