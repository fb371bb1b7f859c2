import type { IncomingMessage } from 'node:http';
import { liveProtocol, type LiveRefusal } from '#contracts';
import { cookiesNamed, sessionCookie, type Approach, type Identified } from '#identity';
import { Refusal } from '#kernel';
import type { LiveSocket } from './socket-connection.js';
import { handshakeShape } from './messages.js';
import type { LiveOptions } from './options.js';

/**
 * Whether the connection may be opened at all. A browser adds the cookie to any page's WebSocket, and `cors.origin` does not stop
 * that: so whoever brings the cookie must come from our own pages. Programs bring no cookie.
 */
export function originAllowed(request: Pick<IncomingMessage, 'headers'>, publicUrl: string): boolean {
  const bringsCookie = cookiesNamed(sessionCookie, request.headers.cookie).length > 0;
  return !bringsCookie || request.headers.origin === new URL(publicUrl).origin;
}

/** Who it is, or the code that the client is refused with. */
export async function identify(
  socket: LiveSocket,
  { authenticator }: Pick<LiveOptions, 'authenticator'>,
): Promise<Identified | LiveRefusal> {
  const handshake = handshakeShape.safeParse(socket.handshake.auth);
  if (!handshake.success) return 'BAD_INPUT';
  if (handshake.data.protocol !== liveProtocol) return 'PROTOCOL_TOO_OLD';
  return whoIs({ headers: socket.handshake.headers, token: handshake.data.token }, authenticator);
}

/** Who opens a socket with these headers, and a token beside them; or what they are refused with. */
export async function whoIs(approach: Approach, authenticator: LiveOptions['authenticator']): Promise<Identified | LiveRefusal> {
  try {
    const identified = await authenticator.identify({ ...approach, method: 'GET' });
    return identified && identified.actor.kind !== 'system' ? identified : 'UNAUTHENTICATED';
  } catch (error) {
    if (!(error instanceof Refusal)) return 'INTERNAL';
    if (error.code === 'CREDENTIALS_TWICE') return 'CREDENTIALS_TWICE';
    if (error.code === 'ORIGIN_FOREIGN') return 'ORIGIN_REFUSED';
    return error.category === 'UNAUTHENTICATED' ? 'UNAUTHENTICATED' : 'INTERNAL';
  }
}
