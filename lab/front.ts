// One port for both TLS and plain http, so that one `--resolve 127.0.0.1:PORT` serves every address.

import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';

// First byte of every TLS handshake record (RFC 8446, section 5.1); no http method begins with it.
const TLS_HANDSHAKE = 0x16;

export interface Front {
  port: number;
  /** Ends at once: open connections are cut. */
  close(): Promise<void>;
}

export interface Certificate {
  key: string;
  cert: string;
}

export interface ListenOptions {
  /** Milliseconds that a connection stays open when nothing is asked for over it; Node's own, five seconds, if absent. */
  keepAlive?: number;
}

/** Listens on 127.0.0.1; port 0 takes a free one. Rejects when the port is taken. */
export async function listen(
  port: number,
  certificate: Certificate,
  onRequest: RequestListener,
  { keepAlive }: ListenOptions = {},
): Promise<Front> {
  const kept = keepAlive === undefined ? {} : { keepAliveTimeout: keepAlive };
  const plain = createHttpServer(kept, onRequest);
  const secure = createHttpsServer({ ...certificate, ...kept, ALPNProtocols: ['http/1.1'] }, onRequest);
  const sockets = new Set<Socket>();
  const front = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  secure.on('tlsClientError', () => {});
  front.listen(port, '127.0.0.1');
  await once(front, 'listening');
  return {
    port: (front.address() as AddressInfo).port,
    async close() {
      front.close();
      for (const socket of sockets) socket.destroy();
      await once(front, 'close');
    },
  };
}
