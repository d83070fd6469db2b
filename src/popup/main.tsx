import { start } from '../ui/start.tsx';
import { Popup } from './popup.tsx';

await start(<Popup />);
