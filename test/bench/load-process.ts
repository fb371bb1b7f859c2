import autocannon from 'autocannon';
import type { LoadOrder, LoadResult } from './load.js';

process.on('disconnect', () => process.exit(0));
process.on('message', (order: LoadOrder) => {
  run(order).then(
    (result) => process.send!(result),
    (error: Error) => process.send!({ error: error.message }),
  );
});
process.send!('up');

async function run({ address, asks, connections, amount, beside }: LoadOrder): Promise<LoadResult> {
  let started = 0;
  let besideDone = 0;
  let besideFailed = 0;
  const pending: Promise<void>[] = [];
  const { promise: result, ...finished } = Promise.withResolvers<autocannon.Result>();
  const options: autocannon.Options = {
    url: address,
    connections: Math.min(connections, amount),
    amount,
    timeout: 30,
    // It looks only so often whether all is done.
    sampleInt: 25,
    setupClient: (client) => {
      // Its own place in the list, so that sixteen connections do not ask for the same thing at the same time.
      const from = Math.floor((started++ * asks.length) / connections);
      client.setRequests([...asks.slice(from), ...asks.slice(0, from)] as autocannon.Request[]);
    },
  };
  const began = performance.now();
  let ended = began;
  const instance = autocannon(options, (error: unknown, measured) => (error ? finished.reject(error) : finished.resolve(measured)));
  instance.on('response', () => (ended = performance.now()));
  if (beside) {
    let answers = 0;
    instance.on('response', () => {
      answers += 1;
      if (answers % beside.every !== 0) return;
      const ask = beside.asks[(beside.from + besideDone++) % beside.asks.length]!;
      const request = fetch(beside.address + ask.path, { method: ask.method, headers: { ...ask.headers }, body: ask.body ?? null });
      pending.push(
        request.then(async (response) => {
          const text = await response.text();
          if (!response.ok || text.includes('"errors"')) besideFailed += 1;
        }),
      );
    });
  }
  const { errors, timeouts, non2xx, latency } = await result;
  await Promise.all(pending);
  return {
    failures: errors + timeouts + non2xx + besideFailed,
    seconds: (ended - began) / 1_000,
    p50: latency.p50,
    p99: latency.p99,
    beside: besideDone,
  };
}
