import { start } from '../ui/start.tsx';
import { Popup } from './popup.tsx';

start(<Popup />);
