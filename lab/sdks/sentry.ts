// Sentry's browser bundle with tracing, as browser.sentry-cdn.com serves it: the npm package under the global `Sentry`.

import * as Sentry from '@sentry/browser';

Object.assign(window, { Sentry });
