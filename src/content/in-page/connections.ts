// Connections that are prepared, and then not used: a way to ask for the addresses of a device. Nothing of them is watched but that a channel for
// data is made; the connection itself tells later what has become of it.

import { apply, type Callable, descriptorOf, getterOf, keepUnder, later, lookUp, prototypeOf } from './natives.ts';
import { note, noted } from './report.ts';
import { hostOfScript } from './trace.ts';
import { watch } from './wrap.ts';

/** Milliseconds in which somebody answers where a connection is meant. */
const PATIENCE = 5000;
/** The same where no offer was made by then. */
const MORE_PATIENCE = 25_000;
const MOST_CONNECTIONS = 8;

let count = 0;

export function watchConnections(): void {
  watch(prototypeOf('RTCPeerConnection'), 'createDataChannel', channelMade);
}

function channelMade(connection: object): void {
  if (lookUp(connection) || count >= MOST_CONNECTIONS) return;
  count += 1;
  keepUnder(connection, true);
  const prototype = prototypeOf('RTCPeerConnection')!;
  const offerOf = getterOf<unknown>(prototype, 'localDescription');
  const answerOf = getterOf<unknown>(prototype, 'remoteDescription');
  const listenerOf = getterOf<unknown>(prototype, 'onicecandidate');
  const sendersOf = descriptorOf(prototype, 'getSenders')?.value as Callable;
  const host = hostOfScript();
  let isLast = false;
  const look = () => {
    if (!offerOf(connection)) {
      if (!isLast) later(look, MORE_PATIENCE);
      isLast = true;
      return;
    }
    // Of several, the one that nobody answered says most.
    const before = noted(host, 'webrtc');
    if (before?.candidates && !before.answered && !before.media) return;
    note(host, 'webrtc', {
      candidates: listenerOf(connection) !== null,
      answered: answerOf(connection) !== null,
      media: (apply(sendersOf, connection, [] as never) as unknown[]).length > 0,
    });
  };
  later(look, PATIENCE);
}
