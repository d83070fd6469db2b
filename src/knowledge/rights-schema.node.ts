// What a row of the directory of rights has to be. The files in src/core/rights/data are edited by people; a build and a test read them
// through this.

import * as v from 'valibot';

/** Hosts that only send on to somewhere else: shorteners, click counters, deep links. Nobody can see where such a link leads. */
const redirectors =
  /^(?:(?:www\.)?google\.[a-z.]+\/url|(?:bit\.ly|t\.co|goo\.gl|tinyurl\.com|lnkd\.in|ow\.ly|buff\.ly|aka\.ms|is\.gd|rb\.gy)\/|l\.facebook\.com\/|go\.microsoft\.com\/fwlink|(?:[a-z\d-]+\.)?(?:app\.link|page\.link|onelink\.me)\/|(?:match|insight|js)\.adsrvr\.org\/|(?:[a-z\d-]+\.)*(?:doubleclick\.net|safelinks\.protection\.outlook\.com)\/|(?:click|clicks|links?|trk|track)\.)/i;
/** An address within an address is where a redirector would send to. */
const nested = /[?&#][^=]*=https?(?::|%3a)/i;
const POLICY = /privacy-?(?:policy|notice|statement)\/?(?:\.html?)?$/i;

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { href, hostname, username, port } = new URL(text);
  return href === text && username === '' && port === '' && /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(hostname);
}

const address = v.pipe(
  v.string(),
  v.startsWith('https://'),
  v.check(isPlainAddress, 'is not a plain https address, written as browsers write it'),
  v.check((url) => !redirectors.test(url.slice('https://'.length)), 'leads through a redirector'),
  v.check((url) => !nested.test(url), 'holds another address'),
);
const optOutAddress = v.pipe(
  address,
  v.check((url) => !POLICY.test(url.replace(/[?#].*$/, '')), 'is a policy, not an opt-out'),
);
const evidence = v.picklist([
  'own-policy',
  'own-page',
  'undated-copy',
  'reviewed',
  'register',
  'directory',
  'third-party',
]);
const asOf = v.pipe(v.string(), v.regex(/^20[12]\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/));
const organization = v.pipe(v.string(), v.minLength(1));
const ground = { evidence, asOf, source: address };
const fact = { organization, verified: v.boolean(), ...ground };

/** What is only said by others, or was last read before 2020, is not verified. */
function isFirm({
  verified,
  evidence: on,
  asOf: when,
}: {
  verified: boolean;
  evidence: string;
  asOf: string;
}): boolean {
  return !verified || (on !== 'directory' && on !== 'third-party' && when >= '2020');
}
const firm = 'is verified by evidence that does not verify';

export const optOutSchema = v.pipe(
  v.strictObject({
    ...fact,
    kind: v.picklist([
      'preference-page',
      'cookie-opt-out',
      'do-not-sell-form',
      'browser-addon',
      'account-setting',
      'product-setting',
      'suppression',
    ]),
    url: optOutAddress,
    scope: v.optional(
      v.pipe(
        v.array(
          v.picklist([
            'browser',
            'signed-out browser',
            'account',
            'device',
            'e-mail',
            'phone',
            'identity',
            'household',
            'one product',
          ]),
        ),
        v.minLength(1),
      ),
    ),
    needs: v.optional(v.literal('do-not-track')),
  }),
  v.check((row) => isFirm(row), firm),
  v.check(
    ({ kind, scope }) => kind !== 'cookie-opt-out' || scope?.includes('browser') === true,
    'is a cookie of no browser',
  ),
);

export const requestSchema = v.pipe(
  v.strictObject({ ...fact, right: v.picklist(['access', 'deletion']), url: address }),
  v.check((row) => isFirm(row), firm),
);

export const contactSchema = v.pipe(
  v.strictObject({
    ...fact,
    mail: v.optional(v.pipe(v.string(), v.email())),
    form: v.optional(address),
    for: v.optional(v.literal('data-protection')),
  }),
  v.check((row) => isFirm(row), firm),
  v.check(({ mail, form }) => (mail === undefined) !== (form === undefined), 'needs exactly one of mail and form'),
);

export const tcfVendorSchema = v.strictObject({
  organization,
  vendor: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  ...ground,
});

export const brokerRegisterSchema = v.strictObject({
  register: v.literal('california'),
  year: v.pipe(v.number(), v.integer(), v.minValue(2020)),
  ...ground,
  rows: v.array(v.strictObject({ organization, registeredAs: v.pipe(v.string(), v.minLength(2)) })),
});

export const aggregatedSchema = v.pipe(
  v.strictObject({
    key: v.string(),
    url: optOutAddress,
    jurisdictions: v.pipe(v.array(v.string()), v.minLength(1)),
    concerns: v.union([v.picklist(['every-collector', 'advertising', 'registered-brokers']), v.array(organization)]),
    needs: v.optional(v.literal('third-party-cookies')),
    lostWhen: v.optional(v.literal('cookies-cleared')),
    verified: v.boolean(),
    ...ground,
  }),
  v.check((row) => isFirm(row), firm),
);
