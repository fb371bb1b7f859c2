import { readOptions } from './options.js';
import { runChaos } from './run.js';

const options = readOptions(process.argv.slice(2));
console.log(`chaos for ${options.seconds} s, seed ${options.seed}${options.fault ? `, broken on purpose: ${options.fault}` : ''}`);
const { verdict, green, kills, terminations, stops, attempts, trouble, said } = await runChaos(options, (line) => console.log(line));
console.log(`done to it: ${kills} processes killed, ${terminations} times all connections ended, ${stops} immediate stops of Postgres`);
const commands = Object.entries(verdict.byKind).map(([kind, count]) => `${count} ${kind}`);
console.log(
  `asked ${attempts} times for ${verdict.acknowledged} acknowledged writes (${commands.join(', ')}); ${verdict.facts} facts in the log`,
);
const told = Object.values(verdict.told);
if (told.length > 0)
  console.log(
    `stories of the demo's people beside it: ${told.reduce((sum, count) => sum + count, 0)} mutations of ${told.length} kinds done`,
  );
console.log(
  `${verdict.lost.length} acknowledged lost, ${verdict.duplicated.length} duplicated, ${verdict.otherwise.length} repeats answered otherwise`,
);
console.log(
  `${verdict.histories - verdict.unequal.length} of ${verdict.histories} watchers' histories equal the log; ${verdict.resyncs} resyncs`,
);
const findings = [
  ...verdict.lost,
  ...verdict.duplicated,
  ...verdict.otherwise,
  ...verdict.refused,
  ...verdict.broken,
  ...verdict.unequal,
  ...verdict.fallen,
];
for (const finding of findings.slice(0, 10)) console.log(`  ${finding}`);
if (!green) {
  for (const [what, count] of [...trouble].sort(([, a], [, b]) => b - a).slice(0, 5)) console.log(`  unanswered ${count} times: ${what}`);
  for (const last of said) console.log(`  ${last.slice(-600)}`);
}
console.log(green ? `green, seed ${options.seed}` : `RED, seed ${options.seed}`);
process.exit(green ? 0 : 1);
