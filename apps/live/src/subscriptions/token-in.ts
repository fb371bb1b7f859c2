import { z } from 'zod';
import { SocketRefused } from './errors.js';

const shape = z.object({ authorization: z.string().max(8_200), Authorization: z.string().max(8_200) }).partial();
const bearer = /^Bearer (\S+)$/i;

/** The bearer token in the payload of `connection_init`, where browsers have to put it: they cannot set a header on a WebSocket. */
export function tokenIn(payload: unknown): string | undefined {
  const parsed = shape.safeParse(payload ?? {});
  if (!parsed.success) throw new SocketRefused('BAD_INPUT');
  const given = Object.values(parsed.data).filter((value) => value !== undefined);
  if (given.length > 1) throw new SocketRefused('CREDENTIALS_TWICE');
  if (given[0] === undefined) return undefined;
  const [, token] = bearer.exec(given[0]) ?? [];
  if (token === undefined) throw new SocketRefused('UNAUTHENTICATED');
  return token;
}
