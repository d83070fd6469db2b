// A site's own question before Google Consent Mode: a default that denies, stated in the page before anything else, and an update as soon as the answer is known.

import { type Answer, keepAnswer, keptAnswer, showQuestion } from './shared/dialog.ts';

const gtag = (window as unknown as { gtag(...args: unknown[]): void }).gtag;
const ADS = ['ad_storage', 'ad_user_data', 'ad_personalization'];
const granted: Record<Answer, readonly string[]> = {
  accepted: ['analytics_storage', ...ADS],
  partial: ['analytics_storage'],
  refused: [],
};

function update(answer: Answer): void {
  const states = granted.accepted.map((type) => [type, granted[answer].includes(type) ? 'granted' : 'denied']);
  gtag('consent', 'update', Object.fromEntries(states));
}

const known = keptAnswer();
if (known) update(known);
else
  showQuestion((answer) => {
    keepAnswer(answer);
    update(answer);
  });
