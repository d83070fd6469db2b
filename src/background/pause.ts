// Pauses that end by themselves: after a time, or when the browser is started again.

import type { Pause } from '../core/recording.ts';
import { browser } from '../platform/browser.ts';
import { changeSettings, readSettings } from '../platform/settings.ts';

const ALARM = 'resume';

/** `resume` starts recording again, if the settings say so. Returns what is to be told of each pause. */
export function keepPause(resume: () => Promise<void>): (pause: Pause | false) => Promise<void> {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void resume();
  });
  browser.runtime.onStartup.addListener(() => void endOfRun(resume).catch(reportFailure));
  return async (pause) => {
    await browser.alarms.clear(ALARM);
    if (typeof pause === 'object') browser.alarms.create(ALARM, { when: pause.until });
  };
}

/** What was paused until the browser is started again is over. A pause for a time that ended meanwhile is read as none. */
async function endOfRun(resume: () => Promise<void>): Promise<void> {
  if ((await readSettings()).paused !== 'until-restart') return;
  await changeSettings({ paused: false });
  await resume();
}

function reportFailure(cause: unknown): void {
  console.error('Candor could not end its pause; it can be ended in the popup.', cause);
}
