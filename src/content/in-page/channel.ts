// The name under which to speak; undefined where nobody listens: there is no relay here, or another run of this file has it.

import { takeChannel } from '../bridge.ts';

export const channel = takeChannel();
