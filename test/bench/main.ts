import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#config';
import { readOptions } from './options.js';
import { runBench } from './run.js';
import { reportOf } from './report.js';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const args = process.argv.slice(2);
// Where somebody keeps the data is no part of what was measured.
const told = args.map((arg, index) => (args[index - 1] === '--keep' ? '<folder>' : arg));
const options = readOptions(args);
const report = reportOf(
  await runBench(options, (line) => console.error(line)),
  options,
  ['npm run bench --', ...told].join(' ').replace(/ --$/, ''),
);
console.log(report);
if (options.out !== null) {
  const file = join(projectFolder, options.out);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, report);
  console.error(`written to ${options.out}`);
}
process.exit(0);
