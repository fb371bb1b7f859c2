import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below what systems give to connections that go out and to whoever asks for any port (from 32768 on Linux, 49152 elsewhere): a port from
 * there may be somebody's before the program that is told of it listens.
 */
const range = [20_000, 32_000] as const;
const given = new Set<number>();

/** A port that nobody listens on and no other test of this process was given. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(...range);
    if (!given.has(port) && (await isFree(port))) {
      given.add(port);
      return port;
    }
  }
  throw new Error(`no free port from ${range[0]} to ${range[1]}`);
}

export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  return ports;
}

/** On every address of the machine: programs listen on some by name and on others by number. */
async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port), 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}
