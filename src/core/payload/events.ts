// What an event's name says that the person did. Vendors' and shops' own names for the same thing are many.

import type { DataType } from '../model.ts';

/** In order: the first that fits. `undefined`: opening a page, and a SDK's own housekeeping, are no act of the person's. */
const rules: [RegExp, DataType | undefined][] = [
  [
    /page_?view|page_?load|pageleave|^(?:page|pv|pp|screen|web_page_view|pageview|visit|viewcontent_page)$|^\$(?:pageview|pageleave|opt_in|set|identify|groupidentify|feature_flag_called)|session_?(?:start|end)|^(?:user_engagement|first_visit|identify|alias|group|init|ping|session|microdata|config|consent|default|update|gtm\.\w+)$/,
    undefined,
  ],
  [/purchase|order_?(?:completed|placed|confirm)|transaction|complete_?payment|^conversion$/, 'purchase'],
  [/cart|basket|checkout|product_added/, 'cart'],
  [/product_?view|view_?(?:item|content|product)|viewed_product/, 'product-view'],
  [/search/, 'search-query'],
  [/click|autocapture/, 'click'],
  [/scroll/, 'scroll'],
  [/web_?vitals|performance/, 'performance'],
  [/exception|error/, 'error-report'],
  [/\$snapshot/, 'session-replay'],
  [/^[a-z$][\w$ .:-]{1,60}$/, 'custom-event'],
];

/** The data type that an event's name shows, if it shows one. */
export function dataTypeOfEvent(name: string): DataType | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return rules.find(([pattern]) => pattern.test(plain))?.[1];
}
