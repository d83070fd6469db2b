import { json, noContent, notFound, redirect, script } from '../answers.ts';
import type { LabService } from '../model.ts';

/** Microsoft Clarity: the project's tag, the program it loads, the collector, and the match with Bing's cookie. */
export const clarity: LabService = {
  name: 'Microsoft Clarity',
  hosts: ['www.clarity.ms', 'scripts.clarity.ms', 'e.clarity.ms', 'c.clarity.ms'],
  answer({ path }) {
    if (path.startsWith('/tag/'))
      return { ...json(''), body: loader(path), headers: { 'content-type': 'text/javascript' } };
    if (path === '/0.8.40/clarity.js') return script('clarity');
    if (path === '/collect') return noContent();
    if (path === '/c.gif')
      return redirect('https://c.bing.com/c.gif?CtsSyncId=5B1F0C2D9E7A4B36&RedC=c.clarity.ms&MXFR=2F3A9C61D0B84E7F');
    return notFound();
  },
};

function loader(path: string): string {
  return `window.clarityProject = ${JSON.stringify(path.slice('/tag/'.length))};
document.head.append(Object.assign(document.createElement('script'), {src: 'https://scripts.clarity.ms/0.8.40/clarity.js', async: true}));`;
}

export const clarityAddress = (project: string) => `https://www.clarity.ms/tag/${project}`;
