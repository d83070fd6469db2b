import { describe, expect, test } from 'vitest';
import type { Commit, Outcome, RequestSeen, VisitEvent } from '../../../../src/core/visits/events.ts';
import { HOLD_FOR, step } from '../../../../src/core/visits/fold.ts';
import { adoptDocument, adoptVisit, emptyVisits, forgetVisits, showVisit } from '../../../../src/core/visits/state.ts';

type Event = VisitEvent<RequestSeen>;

let clock = 1000;

function commit(documentId: string, url: string, more: Partial<Commit> = {}): Event {
  clock += 1;
  const at = clock;
  return {
    kind: 'commit',
    commit: { at, tabId: 1, documentId, url, prerendered: false, newVisitId: `visit of ${documentId}`, ...more },
  };
}

function request(url: string, more: Partial<RequestSeen> = {}): Event {
  clock += 1;
  return { kind: 'request', request: { requestId: url, at: clock, url, type: 'image', tabId: 1, ...more } };
}

/** What became of each event, in the words of the outcomes. */
function told(events: Event[], state = emptyVisits<RequestSeen>('session')): string[] {
  return events.flatMap((event) => step(state, event)).map(words);
}

function words(outcome: Outcome<RequestSeen>): string {
  switch (outcome.kind) {
    case 'visit-opened':
      return `open ${outcome.visit.site}`;
    case 'visit-resumed':
    case 'visit-ended':
      return `${outcome.kind.slice(6)} ${outcome.visit}`;
    case 'credited':
      return `${outcome.request.url} → ${outcome.visit}`;
    case 'credited-to-site':
      return `${outcome.request.url} → site ${outcome.site}`;
    case 'unattributed':
      return `${outcome.request.url}: ${outcome.reason}`;
  }
}

const shop = 'https://www.shop.example/';
const news = 'https://news.example/';

describe('a request goes to the visit of the document that sent it', () => {
  test('a subresource, and the request for the document itself', () => {
    const events = [
      request(shop, { type: 'main_frame' }),
      commit('A', shop),
      request('https://t.example/p', { documentId: 'A' }),
    ];
    expect(told(events)).toEqual(['open shop.example', `${shop} → visit of A`, 'https://t.example/p → visit of A']);
  });

  test('a subresource that comes before the commit is held until then', () => {
    const events = [request('https://t.example/early', { documentId: 'A' }), commit('A', shop)];
    expect(told(events)).toEqual(['open shop.example', 'https://t.example/early → visit of A']);
  });

  test('every hop of a redirect on the way to a page belongs to the page', () => {
    const hop = { requestId: '7', type: 'main_frame' };
    const events = [request('https://t.example/click', hop), request(shop, hop), commit('A', `${shop}#top`)];
    expect(told(events)).toEqual(['open shop.example', 'https://t.example/click → visit of A', `${shop} → visit of A`]);
  });

  test('Firefox may report the request for a document after its commit', () => {
    const events = [commit('A', shop), request(shop, { type: 'main_frame' })];
    expect(told(events)).toEqual(['open shop.example', `${shop} → visit of A`]);
  });

  test('from inside nested cross-site frames', () => {
    const events = [
      commit('A', shop),
      commit('B', 'https://ads.example/', { parentDocumentId: 'A' }),
      commit('C', 'https://deep.example/', { parentDocumentId: 'B' }),
      request('https://t.example/deep', { documentId: 'C' }),
    ];
    expect(told(events)).toEqual(['open shop.example', 'https://t.example/deep → visit of A']);
  });

  test('from a frame whose own commit has not come, by its parent', () => {
    const events = [commit('A', shop), request('https://ads.example/', { type: 'sub_frame', parentDocumentId: 'A' })];
    expect(told(events).at(-1)).toBe('https://ads.example/ → visit of A');
  });

  test('the last beacon of a page comes after the next page’s commit', () => {
    const events = [commit('A', shop), commit('B', news), request('https://t.example/bye', { documentId: 'A' })];
    expect(told(events).slice(1)).toEqual([
      'ended visit of A',
      'open news.example',
      'https://t.example/bye → visit of A',
    ]);
  });

  test('without a document id, by the address of the page that sent it (Firefox, keepalive)', () => {
    const events = [commit('A', shop), commit('B', news), request('https://t.example/bye', { topUrl: shop })];
    expect(told(events).at(-1)).toBe('https://t.example/bye → visit of A');
  });
});

describe('what opens a visit and what does not', () => {
  test('back to a page that was kept alive is the same visit', () => {
    const events = [commit('A', shop), commit('B', news), commit('A', shop)];
    expect(told(events).slice(3)).toEqual(['ended visit of B', 'resumed visit of A']);
  });

  test('a reload is another visit', () => {
    expect(told([commit('A', shop), commit('B', shop)]).slice(1)).toEqual(['ended visit of A', 'open shop.example']);
  });

  test('a download leaves the page as it is, and is the page’s doing', () => {
    const download = 'https://files.example/file.zip';
    const events: Event[] = [
      commit('A', shop),
      request(download, { type: 'main_frame' }),
      { kind: 'navigation-failed', tabId: 1 },
    ];
    expect(told(events).slice(1)).toEqual([`${download} → visit of A`]);
  });

  test('a page loaded in advance does not end the page that is shown, until it is opened', () => {
    const events = [
      commit('A', shop),
      commit('P', news, { prerendered: true }),
      request('https://t.example/p', { documentId: 'P' }),
      request('https://t.example/a', { documentId: 'A' }),
      commit('P', news),
    ];
    expect(told(events).slice(1)).toEqual([
      'open news.example',
      'https://t.example/p → visit of P',
      'https://t.example/a → visit of A',
      'ended visit of A',
      'resumed visit of P',
    ]);
  });

  test('leaving for a page of the browser ends the visit and opens none', () => {
    const events = [commit('A', shop), commit('B', 'about:blank')];
    expect(told(events).slice(1)).toEqual(['ended visit of A']);
  });

  test('closing the tab ends the visit', () => {
    const events: Event[] = [commit('A', shop), { kind: 'tab-closed', tabId: 1, at: 5 }];
    expect(told(events).slice(1)).toEqual(['ended visit of A']);
  });
});

describe('what cannot be tied to a visit is not guessed', () => {
  test('a service worker’s request belongs to its site, not to a tab of it', () => {
    const events = [
      commit('A', shop),
      request('https://t.example/sw', { tabId: -1, sourceUrl: 'https://www.shop.example' }),
    ];
    expect(told(events).at(-1)).toBe('https://t.example/sw → site shop.example');
  });

  test('a request of nobody is counted as nobody’s', () => {
    expect(told([request('https://update.example/', { tabId: -1 })])).toEqual(['https://update.example/: no-page']);
  });

  test('another site’s page never gets it', () => {
    const events = [commit('A', shop), request('https://t.example/x', { sourceUrl: 'https://gone.example/' })];
    expect(told(events).at(-1)).toBe('https://t.example/x: unknown-document');
  });

  test('a held request whose document never comes is settled by its address after a while', () => {
    const state = emptyVisits<RequestSeen>('session');
    told([commit('A', shop), request('https://t.example/x', { documentId: 'X', sourceUrl: shop })], state);
    expect(told([{ kind: 'settle', at: clock + 1, everything: false }], state)).toEqual([]);
    const later: Event = { kind: 'settle', at: clock + HOLD_FOR + 1, everything: false };
    expect(told([later], state)).toEqual(['https://t.example/x → visit of A']);
  });
});

describe('after a restart of the worker', () => {
  test('pages that were open, and their frames, are known again', () => {
    const state = emptyVisits<RequestSeen>('session');
    const visit = {
      id: 'old',
      site: 'shop.example',
      documentId: 'A',
      tabId: 1,
      session: 'session',
      startedAt: 1,
      complete: true,
      signals: [],
    };
    showVisit(state, visit, shop);
    adoptDocument(state, 'B', 'A');
    const events = [
      request('https://t.example/a', { documentId: 'A' }),
      request('https://t.example/b', { documentId: 'B' }),
      commit('C', news),
    ];
    expect(told(events, state)).toEqual([
      'https://t.example/a → old',
      'https://t.example/b → old',
      'ended old',
      'open news.example',
    ]);
  });
});

test('the last beacon of a tab that was closed while the worker slept finds its visit', () => {
  const state = emptyVisits<RequestSeen>('session');
  adoptVisit(
    state,
    {
      id: 'old',
      site: 'shop.example',
      documentId: 'A',
      tabId: 1,
      session: 'session',
      startedAt: 1,
      complete: true,
      signals: [],
    },
    '',
  );
  const events = [
    request('https://t.example/bye', { documentId: 'A' }),
    request('https://t.example/keepalive', { topUrl: shop }),
  ];
  expect(told(events, state)).toEqual(['https://t.example/bye → old', 'https://t.example/keepalive → old']);
});

test('what a page sends after its site was forgotten belongs to nobody', () => {
  const state = emptyVisits<RequestSeen>('session');
  told([commit('A', shop), commit('N', news, { tabId: 2 })], state);
  forgetVisits(state, 'shop.example');
  const events: Event[] = [
    request('https://t.example/a', { documentId: 'A', sourceUrl: shop }),
    request('https://t.example/n', { documentId: 'N', tabId: 2 }),
    { kind: 'settle', at: clock + 10, everything: true },
  ];
  expect(told(events, state)).toEqual(['https://t.example/n → visit of N', 'https://t.example/a: unknown-document']);
});

test('a closed tab is forgotten once its last beacons can no longer come', () => {
  const state = emptyVisits<RequestSeen>('session');
  told(
    [
      commit('A', shop),
      commit('B', 'https://ads.example/', { parentDocumentId: 'A' }),
      { kind: 'tab-closed', tabId: 1, at: clock },
    ],
    state,
  );
  told([{ kind: 'settle', at: clock + HOLD_FOR + 1, everything: false }], state);
  expect([state.visits.size, state.documents.size, state.history.size, state.closedTabs.size]).toEqual([0, 0, 0, 0]);
});
