// Every site of the lab. Add one: a file here, and a line below.

import type { LabSite } from '../model.ts';
import { bank } from './bank.ts';
import { books } from './books.ts';
import { clinic } from './clinic.ts';
import { forum } from './forum.ts';
import { herald } from './herald.ts';
import { plaza } from './plaza.ts';
import { quiet } from './quiet.ts';
import { shop } from './shop.ts';
import { theatre } from './theatre.ts';
import { timetables } from './timetables.ts';
import { weather } from './weather.ts';

export const sites: readonly LabSite[] = [
  shop,
  herald,
  clinic,
  bank,
  forum,
  weather,
  timetables,
  books,
  theatre,
  plaza,
  quiet,
];
