// The prevalence list is of April 2019 and calls some by names that trackerdb does not have, or that belong to somebody else since. Each
// row says to whom in trackerdb a name leads today. A name without a row is looked up as it is; what is not found stays unknown.

interface Name {
  name: string;
  organization: string;
  because: string;
}

const renamed = 'trackerdb’s key is another';
const bought = 'trackerdb counts the tracker of this name to its owner of today';

/** Names of trackers that trackerdb does not have. */
export const trackerNames: Name[] = [
  { name: 'at_internet', organization: 'piano', because: 'AT Internet became a part of Piano in 2021' },
  { name: 'index_exchange_', organization: 'index_exchange', because: renamed },
  { name: 'mailchimp', organization: 'mailchimp', because: 'trackerdb has the organization, under other trackers' },
  { name: 'omniture__adobe_analytics_', organization: 'adobe', because: renamed },
  { name: 'optanaon', organization: 'onetrust', because: 'Optanon was OneTrust’s consent manager' },
  { name: 'pagefair', organization: 'blockthrough', because: 'PageFair became a part of Blockthrough in 2018' },
  {
    name: 'rocket_fuel',
    organization: 'zeta',
    because: 'Rocket Fuel’s platform went to Zeta Global with Sizmek’s in 2019',
  },
  { name: 'scene7.com', organization: 'adobe', because: 'Scene7 is a service of Adobe’s' },
  { name: 'sizmek', organization: 'amazon_associates', because: 'Sizmek’s ad server went to Amazon in 2019' },
  { name: 'sovrn_onetag', organization: 'sovrn', because: 'a service of Sovrn’s' },
  { name: 'typekit_by_adobe', organization: 'adobe', because: renamed },
  { name: 'visualstudio.com', organization: 'microsoft', because: 'a domain of Microsoft’s' },
  { name: 'wordpress_stats', organization: 'automattic', because: 'a service of Automattic’s' },
  { name: 'yahoo_japan', organization: 'yahoo_japan', because: 'trackerdb has the organization, under other trackers' },
];

/** Names of organizations that trackerdb does not have, or has without any tracker since they belong to somebody else. */
export const organizationNames: Name[] = [
  { name: 'appnexus', organization: 'microsoft', because: bought },
  { name: 'at_internet', organization: 'piano', because: 'AT Internet became a part of Piano in 2021' },
  { name: 'bebi', organization: 'bebi_media', because: renamed },
  { name: 'bidswitch', organization: 'criteo', because: bought },
  { name: 'bounce_exchange', organization: 'wunderkind', because: 'BounceX calls itself Wunderkind since 2020' },
  { name: 'brandmetrics.com', organization: 'brand_metrics', because: renamed },
  { name: 'contentsquare.net', organization: 'content_square', because: renamed },
  { name: 'cookiebot', organization: 'usercentrics', because: bought },
  { name: 'cpx.to', organization: 'captify', because: bought },
  { name: 'disqus', organization: 'zeta', because: bought },
  { name: 'evidon', organization: 'crownpeak', because: bought },
  { name: 'gigya', organization: 'sap', because: bought },
  { name: 'heap', organization: 'content_square', because: bought },
  { name: 'hubvisor.io', organization: 'hubvisor', because: renamed },
  { name: 'igodigital', organization: 'salesforce', because: bought },
  { name: 'intermarkets.net', organization: 'intermarkets', because: renamed },
  { name: 'marketo', organization: 'adobe', because: bought },
  { name: 'monotype_gmbh', organization: 'monotype', because: renamed },
  { name: 'optanaon', organization: 'onetrust', because: 'Optanon was OneTrust’s consent manager' },
  { name: 'pagefair', organization: 'blockthrough', because: 'PageFair became a part of Blockthrough in 2018' },
  { name: 'perimeterx.net', organization: 'human_security', because: bought },
  { name: 'piano__previously_tinypass_', organization: 'piano', because: renamed },
  { name: 'pingdom', organization: 'solarwinds', because: bought },
  { name: 'quora.com', organization: 'quora', because: renamed },
  { name: 'rocket_science_group', organization: 'mailchimp', because: 'it was the company behind Mailchimp' },
  { name: 'rythmone', organization: 'nexxen', because: 'RhythmOne became a part of what is Nexxen today' },
  { name: 'segment', organization: 'twilio', because: bought },
  { name: 'sitescout', organization: 'centro', because: bought },
  { name: 'sizmek', organization: 'amazon_associates', because: 'Sizmek’s ad server went to Amazon in 2019' },
  { name: 'smart_adserver', organization: 'equativ', because: 'Smart AdServer calls itself Equativ since 2022' },
  { name: 'smi2.ru', organization: 'media2_stat.media', because: bought },
  { name: 'snapchat', organization: 'snap_technologies', because: renamed },
  { name: 'sourcepoint', organization: 'didomi', because: bought },
  { name: 'stripe.com', organization: 'stripe', because: renamed },
  { name: 'teads', organization: 'outbrain', because: bought },
  {
    name: 'telenor',
    organization: 'experian_inc',
    because: 'Tapad, which the list counts to Telenor, went to Experian in 2020',
  },
  { name: 'threatmetrix', organization: 'lexisnexis', because: bought },
  { name: 'tvsquared.com', organization: 'tvsquared', because: renamed },
  { name: 'unpkg.com', organization: 'unpkg', because: renamed },
  { name: 'usabilla', organization: 'surveymonkey', because: bought },
  { name: 'webtrekk', organization: 'mapp_digital', because: bought },
  { name: 'wix.com', organization: 'wix', because: renamed },
  { name: 'zemanta', organization: 'outbrain', because: bought },
  { name: 'zopim', organization: 'zendesk', because: bought },
];
