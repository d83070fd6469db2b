// Before anything was observed: every page says what it will be good for.

import type { Take } from './photographs.ts';
import { DASHBOARD } from './routes.ts';
import type { Stage } from './stage.ts';

export async function beforeAnything(_: Stage, take: Take): Promise<void> {
  await take(
    { name: 'overview-empty', address: DASHBOARD, ready: '.message' },
    { name: 'sites-empty', address: `${DASHBOARD}#/sites`, ready: 'h1 ~ *' },
    { name: 'organizations-empty', address: `${DASHBOARD}#/organizations`, ready: 'h1 ~ *' },
    { name: 'organization-unknown', address: `${DASHBOARD}#/organization/nobody`, ready: '[data-page="unknown"]' },
    { name: 'links-empty', address: `${DASHBOARD}#/links`, ready: '.message' },
    { name: 'opt-outs-empty', address: `${DASHBOARD}#/opt-outs`, ready: '[data-note="no-opt-outs"]' },
    { name: 'requests-empty', address: `${DASHBOARD}#/requests`, ready: '[data-action="new-request"]' },
    { name: 'reports-empty', address: `${DASHBOARD}#/reports`, ready: '[data-preview]' },
    { name: 'welcome', address: `${DASHBOARD}#/welcome`, ready: '[data-section="demo"] .verdict' },
  );
}
