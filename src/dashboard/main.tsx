import { start } from '../ui/start.tsx';
import { Dashboard } from './dashboard.tsx';

await start(<Dashboard />);
