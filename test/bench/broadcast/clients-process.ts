import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';
import { LiveClient, type LiveFact } from '#contracts';
import type { OpenOrder } from './clients.js';

process.on('disconnect', () => process.exit(0));
process.on('message', ({ open, until }: { open?: OpenOrder; until?: number }) => {
  const done = open ? openAll(open) : received(until!);
  done.then(
    () => process.send!({ bytes }),
    (error: Error) => process.send!({ error: error.message }),
  );
});
process.send!('up');

// Opened a few at a time: how fast a thousand handshakes go is another question.
const atOnce = 50;
const counts: number[] = [];
let bytes = 0;

async function openAll(order: OpenOrder): Promise<void> {
  counts.length = order.sockets;
  counts.fill(0);
  for (let from = 0; from < order.sockets; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, order.sockets - from) }, (_, n) => from + n);
    await Promise.all(some.map((n) => (order.kind === 'live' ? openLive(order, n) : openBare(order, n))));
  }
}

async function openLive({ address, tokens, position }: OpenOrder, n: number): Promise<void> {
  const client = new LiveClient({ url: address, token: tokens[n % tokens.length]! });
  client.watch(
    position.id,
    { epoch: position.epoch, after: position.head },
    {
      facts: (facts: readonly LiveFact[]) => {
        counts[n]! += facts.length;
        if (n === 0) bytes = Buffer.byteLength(JSON.stringify(facts));
      },
      resync: () => Promise.reject(new Error('resynced')),
      ended: (code) => {
        throw new Error(`the watch ended: ${code}`);
      },
    },
  );
  while (client.state.status !== 'live') await wait(10);
}

function openBare({ address }: OpenOrder, n: number): Promise<void> {
  const socket = new WebSocket(address.replace('http', 'ws'), { perMessageDeflate: false });
  socket.on('message', (text: Buffer) => {
    counts[n]! += 1;
    if (n === 0) bytes = text.length;
  });
  return new Promise((resolve, reject) => socket.once('open', () => resolve()).once('error', reject));
}

async function received(messages: number): Promise<void> {
  while (counts.some((count) => count < messages)) await wait(5);
}
