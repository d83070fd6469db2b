// What there is to be seen, in the order in which it comes to be: nothing yet, then page after page of the lab, then weeks, and what the person did.

import { beforeAnything } from './empty.ts';
import { links } from './links.ts';
import { observed } from './observed.ts';
import type { Take } from './photographs.ts';
import { popups } from './popups.ts';
import { printed } from './printed.ts';
import { reports } from './reports.ts';
import { rights } from './rights.ts';
import { settings } from './settings.ts';
import type { Stage } from './stage.ts';

export const scenes: ((stage: Stage, take: Take) => Promise<void>)[] = [
  beforeAnything,
  popups,
  observed,
  rights,
  reports,
  printed,
  settings,
  links,
];
