import { StartupProblem } from './startup-problem.js';

export interface Running {
  /** Says "not ready" from now on and answers all the same. */
  readonly leave?: () => void;
  readonly drainSeconds?: number;
  /** Ends what is open and lets what is under way finish. */
  close(): Promise<void>;
}

/** What is left to finish once no new work comes; who takes longer is cut off. */
const closeWithin = 20_000;

/**
 * Runs a server. What keeps it from starting is said in lines, one per problem. Told to stop, it first stops being ready and goes on
 * answering, so that the proxy looks elsewhere before anything is refused; then what is under way finishes; then it ends with 0.
 */
export async function runProgram(start: () => Promise<Running>): Promise<void> {
  let running: Running | undefined;
  let stopping = false;
  const stop = async (): Promise<void> => {
    // Asked twice means now.
    if (stopping) process.exit(130);
    stopping = true;
    // The first process of a container gets no default handling: without this, a stop during the start would wait for a kill.
    if (!running) process.exit(0);
    running.leave?.();
    await new Promise((resolve) => setTimeout(resolve, (running?.drainSeconds ?? 0) * 1_000));
    setTimeout(() => {
      console.error('What was under way did not end; cut off.');
      process.exit(1);
    }, closeWithin);
    await running.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  try {
    running = await start();
  } catch (error) {
    console.error(whyNot(error));
    process.exit(1);
  }
}

/** A line for what is outside the program; anything else keeps its stack: that is a fault of ours. */
function whyNot(error: unknown): unknown {
  if (error instanceof StartupProblem) return error.message;
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') return `PORT and HOST: cannot listen there (${message}).`;
  return error;
}
