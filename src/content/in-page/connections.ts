// Connections that are prepared, and then not used: a way to ask for the addresses of a device.

import {
  apply,
  type Callable,
  descriptorOf,
  getterOf,
  keepUnder,
  later,
  lookUp,
  prototypeOf,
  tableByObject,
} from './natives.ts';
import type { Report } from './report.ts';
import { hostOfScript } from './trace.ts';
import { type Seen, watch } from './wrap.ts';

interface Connection {
  number: number;
  /** Absent until an offer is made. */
  host?: string;
  answered: boolean;
}

/** Milliseconds in which somebody answers where a connection is meant. */
const PATIENCE = 5000;
const MOST_CONNECTIONS = 8;

/** What is told of each data channel that is made. */
export function createConnections({ note, noted, lookUpLater }: Report): { channel: Seen } {
  const connections = tableByObject<Connection>();
  let count = 0;
  let isWatched = false;

  function watchOffers(prototype: object): void {
    if (isWatched) return;
    isWatched = true;
    const listenerOf = getterOf<unknown>(prototype, 'onicecandidate');
    const sendersOf = descriptorOf(prototype, 'getSenders')?.value as Callable;
    watch(prototype, 'setRemoteDescription', (connection) => {
      const known = lookUp(connections, connection);
      if (known) known.answered = true;
    });
    const offered = (self: object) => {
      const connection = lookUp(connections, self);
      if (!connection || connection.host !== undefined) return;
      connection.host = hostOfScript();
      const media = (apply(sendersOf, self, [] as never) as unknown[]).length > 0;
      const look = () => {
        const candidates = listenerOf(self) !== null;
        // Of several, the one that nobody answered says most.
        const before = noted(connection.host!, 'webrtc');
        if (before?.candidates && !before.answered && !before.media) return;
        note(connection.host!, 'webrtc', { candidates, answered: connection.answered, media });
      };
      later(() => lookUpLater(`webrtc ${connection.number}`, look), PATIENCE);
    };
    watch(prototype, 'createOffer', offered);
    // Without an argument it makes the offer itself.
    watch(prototype, 'setLocalDescription', offered);
  }

  return {
    channel(connection) {
      if (lookUp(connections, connection) || count >= MOST_CONNECTIONS) return;
      count += 1;
      keepUnder(connections, connection, { number: count, answered: false });
      watchOffers(prototypeOf('RTCPeerConnection')!);
    },
  };
}
