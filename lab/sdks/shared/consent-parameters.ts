// What ad services read from the page before they send: IAB's TCF and US Privacy APIs.

interface TcData {
  tcString: string;
  gdprApplies: boolean;
}

interface ConsentApis {
  __tcfapi?: (command: string, version: number, callback: (data: TcData, success: boolean) => void) => void;
  __uspapi?: (
    command: string,
    version: number,
    callback: (data: { uspString: string }, success: boolean) => void,
  ) => void;
}

export interface ConsentParameters {
  gdpr?: number;
  gdpr_consent?: string;
  us_privacy?: string;
}

const page = window as unknown as ConsentApis;

/** The standard query parameters with what the page's consent manager says first; none where it has none. */
export async function consentParameters(): Promise<ConsentParameters> {
  return { ...(await new Promise(onConsent)), ...(await usPrivacy()) };
}

/** Calls back with what TCF says, at once and at every change; once with nothing where the page has no TCF. */
export function onConsent(callback: (told: ConsentParameters) => void): void {
  const { __tcfapi } = page;
  if (!__tcfapi) callback({});
  else
    __tcfapi('addEventListener', 2, ({ gdprApplies, tcString }) =>
      callback({ gdpr: gdprApplies ? 1 : 0, gdpr_consent: tcString }),
    );
}

async function usPrivacy(): Promise<ConsentParameters> {
  const { __uspapi } = page;
  if (!__uspapi) return {};
  const { uspString } = await new Promise<{ uspString: string }>((resolve) => __uspapi('getUSPData', 1, resolve));
  return { us_privacy: uspString };
}
