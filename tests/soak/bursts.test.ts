// Bursts of requests with a stop of the background after each, and one request under way at each stop. See soak.test.ts.

import { test } from 'vitest';
import { onCourse } from '../support/course.ts';
import { quicklyIdle } from '../support/stop-background.ts';

onCourse(
  (course) => {
    test('ten stops between bursts of requests, with one under way at each', async () => {
      const c = course();
      const tab = await c.open('https://shop.example/?do=image');
      await c.until('image');
      for (let times = 1; times <= 10; times += 1) {
        await c.run(tab, 'for (let n = 0; n < 20; n += 1) void get("burst"); actions.slow()');
        await c.until('burst', 20 * times);
        await c.stop();
      }
      await c.go(tab, 'about:blank');
      await c.check();
      await c.close(tab);
    }, 180_000);
  },
  (name) => (name === 'firefox' ? { firefoxPreferences: quicklyIdle } : {}),
);
