import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startFilled } from '../../support/filled.js';

const run = promisify(execFile);

/** Uses the package as a hospital's TypeScript does; every line that must not compile says so. */
const consumer = `
import { createConsilium, clientCredentials, ConsiliumRefusal, followReferrals, memoryCursors, ReferralByIdDocument, SubmitReferralDocument,
  type ReferralFragment, type SubmitReferralInput } from 'consilium-client';

const consilium = createConsilium({ url: 'https://consilium.example', token: clientCredentials({ issuer: 'https://id.example', clientId: 'us', key: 'PEM' }) });
const { boardCase } = await consilium.query(ReferralByIdDocument, { id: 'case_1' });
const status: 'SUBMITTED' | 'DECLINED' | string | undefined = boardCase?.status;
const version: number | undefined = boardCase?.version;
// @ts-expect-error there is no such field
boardCase?.nothing;
// @ts-expect-error the id is missing
await consilium.query(ReferralByIdDocument);
// @ts-expect-error an id is a text
await consilium.query(ReferralByIdDocument, { id: 7 });
// @ts-expect-error the question is missing
const input: SubmitReferralInput = { boardId: 'b', reason: 'r', patient: { identifier: 'i', name: 'n', birthDate: '2000-01-01', sex: 'female' }, painProfile: { type: 'OTHER', sites: [] } };
await consilium.mutate(SubmitReferralDocument, { input }).catch((error: unknown) => {
  if (error instanceof ConsiliumRefusal && error.code === 'CASE_STALE') return error.currentVersion;
  throw error;
});
const copy = new Map<string, ReferralFragment>();
const following = await followReferrals(consilium, { cursors: memoryCursors(), referral: (one) => void copy.set(one.id, one) });
await following.stop();
const own: { viewer: { person: { name: string } } } = await consilium.query<{ viewer: { person: { name: string } } }>('{ viewer { person { name } } }');
export { status, version, own };
`;

describe('the client as a package', () => {
  let server: Awaited<ReturnType<typeof startFilled>>;
  /** A project of somebody else: nothing of this repository but what the package and its dependencies bring. */
  let project: string;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    const starting = startFilled();
    project = await mkdtemp(join(tmpdir(), 'consilium-consumer-'));
    const { stdout } = await run(process.execPath, ['scripts/pack-client.mjs', join(project, 'packed')]);
    const installed = join(project, 'node_modules/consilium-client');
    await mkdir(installed, { recursive: true });
    await run('tar', ['-xzf', stdout.trim().split('\n').at(-1)!, '-C', installed, '--strip-components=1']);
    const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies)).toEqual(['jose', 'socket.io-client']);
    for (const name of Object.keys(dependencies)) await symlink(resolve('node_modules', name), join(project, 'node_modules', name));
    await writeFile(join(project, 'package.json'), '{ "type": "module", "private": true }');
    server = await starting;
  }, 120_000);
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await server?.stop();
    if (server) await rm(dirname(server.dataDir), { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    await rm(project, { recursive: true });
  });

  const environment = () => ({
    PATH: process.env['PATH'],
    CONSILIUM_URL: server.address,
    CONSILIUM_KEY_FILE: join(server.dataDir, 'identity/hospital-system.jwk.json'),
  });
  const example = (name: string) => join(project, 'node_modules/consilium-client/examples', name);

  /** Follows as a process of its own; `printed` answers what it has said, one entry for each line. */
  const follow = () => {
    const child = spawn(process.execPath, [example('follow-referrals.mjs'), join(project, 'cursors.json')], { env: environment() });
    children.push(child);
    let text = '';
    let wake = Promise.withResolvers<void>();
    for (const output of [child.stdout, child.stderr])
      output.setEncoding('utf8').on('data', (more: string) => {
        text += more;
        wake.resolve();
      });
    child.on('close', () => {
      wake.reject(new Error(`it ended:\n${text}`));
      wake.promise.catch(() => undefined);
    });
    const printed = () => text.split('\n').filter(Boolean);
    return {
      child,
      printed,
      until: async (line: string) => {
        while (!printed().includes(line)) {
          await wake.promise;
          wake = Promise.withResolvers<void>();
        }
      },
    };
  };

  it('submits and withdraws a referral, and says a refusal in its closed words', async () => {
    const options = { env: environment() };
    const { stdout } = await run(process.execPath, [example('submit-referral.mjs'), 'WCH-9101', '--withdraw'], options);
    expect(stdout).toMatch(/^[A-Z]{3}-\d{4}-\d{4} SUBMITTED 1\n(missing [A-Z_]+ [A-Z]+\n)+WITHDRAWN\n$/);
    // The same keys with the same input: done once, answered as it stands today.
    const again = await run(process.execPath, [example('submit-referral.mjs'), 'WCH-9101'], options);
    expect(again.stdout).toContain('WITHDRAWN 2');
    await expect(run(process.execPath, [example('submit-referral.mjs'), 'x'.repeat(201)], options)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('BAD_INPUT'),
    });
  }, 30_000);

  it('follows the referrals, and after a kill goes on where it was', async () => {
    const first = follow();
    await first.until('following');
    const { stdout } = await run(process.execPath, [example('submit-referral.mjs'), 'WCH-9102'], { env: environment() });
    const [number] = stdout.split(' ');
    await first.until(`${number} SUBMITTED 1`);
    // Everything that there was, and what came then.
    expect(first.printed().length).toBeGreaterThan(5);
    const kept = async () =>
      Object.values(JSON.parse(await readFile(join(project, 'cursors.json'), 'utf8')) as object).map(({ head }) => head as number)[0]!;
    first.child.kill('SIGKILL');
    const before = await kept();

    await run(process.execPath, [example('submit-referral.mjs'), 'WCH-9102', '--withdraw'], { env: environment() });
    const second = follow();
    await second.until(`${number} WITHDRAWN 2`);
    await second.until('following');
    // What comes now is told last: by then everything that would have been read anew has been printed.
    const [last] = (await run(process.execPath, [example('submit-referral.mjs'), 'WCH-9103'], { env: environment() })).stdout.split(' ');
    await second.until(`${last} SUBMITTED 1`);
    expect(new Set(second.printed())).toEqual(new Set(['following', `${number} WITHDRAWN 2`, `${last} SUBMITTED 1`]));
    second.child.removeAllListeners('close');
    const ended = new Promise((resolve) => second.child.once('close', resolve));
    second.child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(await kept()).toBeGreaterThan(before);
  }, 60_000);

  it.each(['nodenext', 'bundler'])(
    'has types that a program sees with module resolution "%s"',
    async (resolution) => {
      await writeFile(join(project, 'consumer.ts'), consumer);
      const options = {
        module: resolution === 'bundler' ? 'esnext' : 'nodenext',
        moduleResolution: resolution,
        target: 'es2024',
        strict: true,
        noEmit: true,
        types: ['node'],
        typeRoots: [resolve('node_modules/@types')],
        skipLibCheck: false,
      };
      await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }));
      const { stdout } = await run(process.execPath, [resolve('node_modules/typescript7/bin/tsc'), '-p', project]).catch(
        (error: { stdout: string }) => error,
      );
      expect(stdout).toBe('');
    },
    60_000,
  );
});
