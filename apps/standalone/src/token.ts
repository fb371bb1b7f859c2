// npm run -s token -- --as radiologist: prints a bearer token of the running demo, and nothing else, so that it can be used in a command.
import { parseArgs } from 'node:util';
import { readConfig, StartupProblem } from '#config';
import { demoToken, TokenProblem } from './identity-provider/demo-token.js';

const usage = 'Say for whom: npm run -s token -- --as radiologist';

try {
  const name = readArguments();
  process.stdout.write(`${await demoToken(readConfig().dataDir, name)}\n`);
} catch (reason) {
  if (!(reason instanceof TokenProblem) && !(reason instanceof StartupProblem)) throw reason;
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 1;
}

function readArguments(): string {
  try {
    const { values } = parseArgs({ options: { as: { type: 'string' } } });
    if (values.as) return values.as;
  } catch {
    // An unknown option: the same line helps.
  }
  throw new TokenProblem(usage);
}
