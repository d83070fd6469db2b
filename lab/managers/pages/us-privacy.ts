// US Privacy as the IAB's "USP API" has it: `__uspapi` with its one command, behind a frame of its name too, and its cookie.

import { type Answer, keepAnswer, keptAnswer, showQuestion } from './shared/dialog.ts';

type Callback = (data: { version: number; uspString: string } | null, success: boolean) => void;

const strings: Record<Answer, string> = { accepted: '1YNN', partial: '1YYN', refused: '1YYN' };
let uspString = '1NNN';

Object.assign(window, {
  __uspapi(command: string, version: number, callback: Callback) {
    if (command === 'getUSPData' && version === 1) callback({ version: 1, uspString }, true);
    else callback(null, false);
  },
});

function set(answer: Answer): void {
  uspString = strings[answer];
  // biome-ignore lint/suspicious/noDocumentCookie: the specification has scripts write it just so
  document.cookie = `usprivacy=${uspString}; path=/; SameSite=Lax; Secure`;
}

const known = keptAnswer();
if (known) set(known);
else
  showQuestion((answer) => {
    keepAnswer(answer);
    set(answer);
  });
