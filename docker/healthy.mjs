// The containers' health check: whether the process answers. Not whether it is ready: a database that is away is no reason to restart
// everything that waits for it.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/live`, { signal: AbortSignal.timeout(3_000) }).catch(
  () => null,
);
process.exit(answer?.ok ? 0 : 1);
