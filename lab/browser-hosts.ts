// Hosts that browsers call for themselves, whatever page is open; with every name resolved to the lab, those calls arrive there too.

const HOSTS: readonly RegExp[] = [
  // Chromium
  /^accounts\.google\.com$/,
  /^(update|content-autofill|optimizationguide-pa|safebrowsing|android\.clients|clients\d?)\.(googleapis|google)\.com$/,
  /^(edgedl\.me|redirector)\.gvt1\.com$/,
  // Firefox
  /(^|\.)(mozilla|firefox)\.(com|org|net)$/,
  /(^|\.)services\.mozilla\.com$/,
  /^(ocsp|status|r\d+\.o)\..*(digicert|lencr|pki)\.(com|org|goog)$/,
];

/** Whether a request to this host is the browser's own and says nothing of a page or an extension. */
export function isBrowserHost(host: string): boolean {
  return HOSTS.some((pattern) => pattern.test(host));
}
