import type { IncomingMessage, Server } from 'node:http';
import { clientAddressBehind } from '#config';

/**
 * Both doors take a client's address from its socket. Behind a proxy that is the proxy's, and the record of who read what would name it for
 * everybody: so a socket that is upgraded says from then on where the client is.
 */
export function believeProxies(server: Server, trusted: readonly string[] | false): void {
  const addressOf = clientAddressBehind(trusted);
  server.prependListener('upgrade', ({ socket, headers }: IncomingMessage) => {
    const forwarded = headers['x-forwarded-for'];
    const value = addressOf(socket.remoteAddress ?? '', Array.isArray(forwarded) ? forwarded.join(',') : forwarded);
    Object.defineProperty(socket, 'remoteAddress', { value, configurable: true });
  });
}
