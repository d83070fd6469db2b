// Address of the page on who can link whom, or of one organization's part of it. Popup and site pages lead there, too.

export const LINKS = '#/links';

/** `organization` is a collector's key. */
export function linksAddress(organization: string): string {
  return `${LINKS}/${encodeURIComponent(organization)}`;
}
