import { StartupProblem } from '#config';

/** Runs it; a problem outside the program becomes its one line and exit code 1, anything else keeps its stack: that is a fault of ours. */
export async function orSayWhy<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof StartupProblem ? error.message : error);
    return undefined;
  }
}
