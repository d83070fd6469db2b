import { render } from 'preact';
import { App } from './app.tsx';

const app = document.getElementById('app')!;
app.replaceChildren();
render(<App />, app);
