// c15t without a backend, and the question that a site would put before it: the package decides and writes, the page asks.

import { getOrCreateConsentRuntime } from 'c15t';

const { consentStore } = getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: ['necessary', 'functionality', 'marketing', 'measurement', 'experience'],
});

const dialog = document.createElement('div');
dialog.id = 'ask';
dialog.innerHTML =
  '<button id="ask-all">Accept all</button><button id="ask-none">Reject all</button><button id="ask-some">Statistics only</button>';

function answer(button: string, save: () => unknown): void {
  dialog.querySelector(button)?.addEventListener('click', () => {
    dialog.remove();
    void save();
  });
}

answer('#ask-all', () => consentStore.getState().saveConsents('all'));
answer('#ask-none', () => consentStore.getState().saveConsents('necessary'));
answer('#ask-some', () => {
  consentStore.getState().setSelectedConsent('measurement', true);
  return consentStore.getState().saveConsents('custom');
});

if (!consentStore.getState().consentInfo) document.body.append(dialog);
