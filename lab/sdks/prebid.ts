// A publisher's own Prebid.js build: seven bidders, user ids, and the modules that read TCF and US Privacy.

import pbjs from 'prebid.js';
import 'prebid.js/modules/appnexusBidAdapter';
import 'prebid.js/modules/criteoBidAdapter';
import 'prebid.js/modules/ixBidAdapter';
import 'prebid.js/modules/openxBidAdapter';
import 'prebid.js/modules/pubmaticBidAdapter';
import 'prebid.js/modules/rubiconBidAdapter';
import 'prebid.js/modules/tripleliftBidAdapter';
import 'prebid.js/modules/consentManagementTcf';
import 'prebid.js/modules/consentManagementUsp';
import 'prebid.js/modules/tcfControl';
import 'prebid.js/modules/userId';
import 'prebid.js/modules/sharedIdSystem';
import 'prebid.js/modules/unifiedIdSystem';

pbjs.processQueue();
