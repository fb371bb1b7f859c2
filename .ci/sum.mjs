// The last line of .ci/run. Runs under the system's Node too, when nothing could be installed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const steps = (ending) => readdirSync(folder).filter((name) => name.endsWith(`.${ending}`)).map((name) => name.slice(0, -ending.length - 1));
const path = join(folder, 'jest.json');
const jest = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { testResults: [] };

const tests = jest.testResults.flatMap(({ assertionResults }) => assertionResults);
const named = (...states) => tests.filter(({ status }) => states.includes(status));
// A file that does not even load holds no test that could fail.
const broken = jest.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
const failed = named('failed');
const skipped = named('pending', 'skipped', 'todo', 'disabled');
// The tests' own step is counted by its tests; it counts itself only when it fails without any of them.
const failedSteps = steps('failed').filter((name) => name !== 'tests' || failed.length + broken.length === 0);
const passedSteps = steps('passed').filter((name) => name !== 'tests');

for (const { fullName } of failed) console.log(`failed: ${fullName}`);
for (const { name } of broken) console.log(`failed: ${name} does not load`);
for (const name of failedSteps) console.log(`failed: ${name}`);
// A skipped test's title says on what it depends.
for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
if (skipped.length > 0) console.log(`${skipped.length} skipped: this machine lacks what their titles name`);

const failures = failed.length + broken.length + failedSteps.length;
console.log(`${named('passed').length + passedSteps.length} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;
