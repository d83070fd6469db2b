import { notFound, packaged } from '../answers.ts';
import type { LabService } from '../model.ts';

/** FingerprintJS as npm has it, from its maker's CDN. */
export const fingerprint: LabService = {
  name: 'FingerprintJS',
  hosts: ['openfpcdn.io'],
  answer: ({ path }) =>
    path === '/fingerprintjs/v5/umd.min.js' ? packaged('@fingerprintjs/fingerprintjs/dist/fp.umd.min.js') : notFound(),
};

/** The snippet of its documentation; what comes out stays in the page. Its own statistics are a lottery, and off. */
export const fingerprintSnippet = `<script src="https://openfpcdn.io/fingerprintjs/v5/umd.min.js"></script>
<script>
FingerprintJS.load({ monitoring: false }).then((agent) => agent.get()).then(({ visitorId }) => {
  document.documentElement.dataset.visitor = visitorId.length;
});
</script>`;
