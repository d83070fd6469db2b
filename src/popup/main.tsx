import { render } from 'preact';
import { Popup } from './popup.tsx';

const app = document.getElementById('app')!;
app.replaceChildren();
render(<Popup />, app);
