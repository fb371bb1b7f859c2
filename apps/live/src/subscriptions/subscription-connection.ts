import type { WebSocket } from 'ws';
import type { Identified } from '#identity';
import { Connection, type Ending, type Outlet } from '../connection.js';
import { grantEnded, tooSlow } from './errors.js';

// Time for the farewell to leave. A peer that is gone, or does not read, never answers it.
const farewell = 1_000;

/** Says goodbye, and does not wait for one that never comes. */
export function closeSoon(socket: WebSocket, { code, reason }: { readonly code: number; readonly reason: string }): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code, reason);
  const impatience = setTimeout(() => socket.terminate(), farewell).unref();
  socket.once('close', () => clearTimeout(impatience));
}

/** A socket of graphql-ws. */
export class SubscriptionConnection extends Connection {
  constructor(
    readonly socket: WebSocket,
    outlet: Outlet,
    identified: Identified,
    origin: string | null,
    messagesPerSecond: number,
    now: number,
  ) {
    super(outlet, identified, origin, messagesPerSecond, now);
  }

  get buffered(): number {
    return this.socket.bufferedAmount;
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  end(why: Ending): void {
    closeSoon(this.socket, why === 'slow' ? tooSlow : grantEnded);
  }
}
