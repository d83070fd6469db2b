import { soak } from './soak.ts';

soak('chromium');
