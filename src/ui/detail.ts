import { createContext } from 'preact';
import type { DetailLevel } from '../core/appearance.ts';

/** How much a page shows at first, for all that can be unfolded in it. */
export const Detail = createContext<DetailLevel>('brief');
