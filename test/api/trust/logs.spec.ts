import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { demoToken } from '../../../apps/standalone/src/identity-provider/demo-token.js';
import type { Reply } from '../../support/api.js';
import { freePort } from '../../support/ports.js';
import { startStandalone, type StandaloneRun } from '../../support/standalone.js';
import { Collector } from '../operations/collector.js';
import { Canaries } from './canaries.js';
import { canaryPatient, canaryReferral, Journey, type CaseIds } from './journey.js';

const canaries = new Canaries();
const secret = (label: string): string => canaries.text('decided', 'both', label);

let run: StandaloneRun & { dataDir: string };
let collector: Collector;
let owner: pg.Client;
let databaseUrl: string;
let journey: Journey;
let ids: CaseIds;
let metrics: string;
const tokens = new Map<string, Promise<string>>();

const header = async (who: string): Promise<Record<string, string>> => {
  if (!tokens.has(who)) tokens.set(who, demoToken(run.dataDir, who));
  return { authorization: `Bearer ${await tokens.get(who)!}`, 'content-type': 'application/json' };
};
const ask = async (who: string | null, query: string, variables?: Record<string, unknown>): Promise<Reply<any>> => {
  const response = await fetch(`${run.address}/graphql`, { method: 'POST', headers: await header(who!), body: JSON.stringify({ query, variables }) });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as Partial<Reply<any>>;
  return { status: response.status, text, data, errors };
}; // prettier-ignore
/** Anything at all over HTTP; what is answered does not matter here, only that it was. */
const send = async (path: string, init: RequestInit = {}): Promise<number> => (await fetch(`${run.address}${path}`, { redirect: 'manual', ...init })).status; // prettier-ignore

beforeAll(async () => {
  collector = await Collector.open();
  run = await startStandalone({ LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: collector.address });
  const { owner: password } = JSON.parse(readFileSync(join(run.dataDir, 'postgres/passwords.json'), 'utf8')) as { owner: string };
  const [, , , port] = readFileSync(join(run.dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  databaseUrl = `postgres://consilium:${password}@127.0.0.1:${port}/consilium`;
  owner = new pg.Client({ connectionString: databaseUrl });
  // It goes with the process that it belongs to.
  owner.on('error', () => undefined);
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await collector?.close();
  run?.child.kill('SIGKILL');
  await run?.ended;
  if (run) rmSync(dirname(run.dataDir), { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

describe('what is written about the work', () => {
  it('plays a whole case with a canary in every text, name and identifier', async () => {
    const { data } = await ask('chair', '{ procedures { id code } viewer { memberships { board { id } } } }');
    const people: Record<string, string> = {};
    for (const who of ['chair', 'coordinator', 'physiotherapist', 'referrer']) people[who] = (await ask(who, '{ viewer { person { id } } }')).data.viewer.person.id; // prettier-ignore
    journey = new Journey(ask, canaries, data.procedures.find(({ code }: { code: string }) => code === 'ESI-TF-L').id);
    const boardId = data.viewer.memberships[0].board.id;
    ids = await journey.submit('decided', 'hospital-system', canaryReferral(canaries, 'decided', { boardId, patient: canaryPatient(canaries, 'decided') })); // prettier-ignore
    await journey.returned(ids);
    await journey.accepted(ids);
    await journey.discussed(ids, people);
    await journey.judged(ids);
    await journey.decided(ids, people);
    const { data: found } = await ask('chair', 'query ($b: ID!, $s: String) { boardCases(boardId: $b, filter: { search: $s }) { edges { node { id patient { name } } } } }', { b: boardId, s: 'cnr' }); // prettier-ignore
    expect(canaries.in(JSON.stringify(found)).length).toBeGreaterThan(0);
    expect(canaries.count).toBeGreaterThan(80);
  }, 120_000);

  it('is refused in every way there is, with canaries in what was wrong', async () => {
    const json = await header('coordinator');
    const post = (body: string, headers: Record<string, string> = json) => send('/graphql', { method: 'POST', headers, body });
    const query = (text: string, variables: object = {}) => post(JSON.stringify({ query: text, variables }));
    const statuses = [
      await post(`{"query": "{ viewer`.concat(secret('cut off'))),
      await post(`["${secret('no object')}"]`),
      await post(`{"query": 1, "${secret('key')}": "${secret('value')}"}`),
      await post(secret('form'), { ...json, 'content-type': 'application/x-www-form-urlencoded' }),
      await post(secret('text'), { ...json, 'content-type': 'text/plain' }),
      await post(`{"query":"${secret('too large').repeat(100_000)}"}`),
      await query(`{ ${secret('field')} }`),
      await query(`{ viewer(${secret('argument')}: "${secret('literal')}") { person { id } } }`),
      await query(`{ node(id: "${secret('id')}") { id } } #${secret('comment')}`),
      await query(`query ${secret('operation')}($x: Int!) { viewer { person { id } } }`, { x: secret('variable') }),
      await query('mutation ($i: AddCommentInput!) { addComment(input: $i) { comment { id } } }', { i: { [secret('unknown')]: secret('wrong') } }),
      await query('mutation ($i: TriageCaseInput!) { triageCase(input: $i) { boardCase { id } } }', { i: { caseId: ids.boardCase, version: 1, decline: { code: secret('code'), reason: secret('stale') } } }),
      await query('mutation ($i: SubmitReferralInput!) { submitReferral(input: $i) { boardCase { id } } }', { i: { ...canaryReferral(canaries, 'decided', { boardId: ids.boardCase }), imagingStudies: [{ modality: secret('modality'), performedOn: secret('day') }] } }),
      await query('query ($b: ID!) { boardCases(boardId: $b, after: "x") { edges { cursor } } }', { b: secret('board') }),
      await send(`/graphql?query=${encodeURIComponent(`{ node(id: "${secret('query string')}") { id } }`)}`, { headers: json }),
      await send(`/nothing?patient=${secret('search')}`),
      await send(`/auth/callback?code=${secret('code')}&state=${secret('state')}`),
      await send(`/auth/sign-in?returnTo=/${secret('return')}`),
      await send(`/socket.io/?EIO=4&transport=polling&token=${secret('socket')}`),
      await send('/graphql', { method: 'POST', headers: { ...json, authorization: `Bearer ${secret('token')}.a.b` }, body: '{}' }),
      await send('/graphql', { method: 'POST', headers: { ...json, cookie: `__Host-session=${secret('cookie')}` }, body: '{}' }),
      await send('/graphql', { method: 'POST', headers: { ...json, 'x-request-id': secret('header'), referer: `http://${secret('referer')}/` }, body: '{"query":"{ viewer { person { id } } }"}' }),
    ]; // prettier-ignore
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(statuses.filter((status) => status >= 400).length).toBeGreaterThan(10);
  }, 60_000);

  it('meets errors of the database that quote what was written and what is stored', async () => {
    const add = (body: string) =>
      ask('coordinator', 'mutation ($i: AddCommentInput!) { addComment(input: $i) { comment { id } } }', { i: { caseId: ids.boardCase, audience: 'BOARD', body } });
    const read = () => ask('coordinator', 'query ($id: ID!) { boardCase(id: $id) { patient { name } } }', { id: ids.boardCase });
    const codes: string[] = [];
    const forced = async (change: string, back: string, act: () => Promise<Reply<any>>) => {
      await owner.query(change);
      codes.push((await act()).errors[0]!.extensions.code);
      await owner.query(back);
    };
    // Two lines, the second of which looks like a frame of a stack.
    const frame = (label: string) => `${secret(label)}\n    at ${secret(`${label}, as a frame`)} (file.js:1:1)`;
    await forced('alter table comment add constraint forced check (false) not valid', 'alter table comment drop constraint forced', () => add(frame('refused row')));
    await owner.query(`create function forced() returns trigger language plpgsql as $$ begin raise exception 'row %', new.body using detail = new.body, hint = new.body; end $$`);
    await forced('create trigger forced before insert on comment for each row execute function forced()', 'drop trigger forced on comment', () => add(frame('quoted row')));
    await owner.query(`create function telling(name text) returns boolean language plpgsql as $$ begin raise exception E'patient %\\n    at % (x)', name, name; end $$`);
    await forced('create policy telling on patient as restrictive using (telling(name))', 'drop policy telling on patient', read);
    await forced('revoke insert on read_audit from consilium_reader', 'grant insert on read_audit to consilium_reader', read);
    await forced('revoke insert on audit_entry from consilium_writer', 'grant insert on audit_entry to consilium_writer', () => add(secret('unaudited')));
    expect(codes).toEqual(Array(5).fill('INTERNAL'));
    for (const body of [`${secret('nul')}\u0000`, `${secret('half')}\ud800`]) codes.push((await add(body)).errors[0]?.extensions.code ?? 'DONE');
    expect(codes.slice(5)).not.toContain('INTERNAL');
  }, 60_000); // prettier-ignore

  it('holds 0 canaries in an API process of its own either', async () => {
    const port = await freePort();
    const program = ['--import', './scripts/run-typescript.mjs', 'apps/api/src/main.ts'];
    const api = spawn(process.execPath, program, {
      cwd: join(import.meta.dirname, '../../..'),
      env: {
        PATH: process.env['PATH'], PORT: `${port}`, LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: collector.address, DATABASE_URL: databaseUrl, PUBLIC_URL: `http://localhost:${port}`,
        OIDC_ISSUER: `${run.address}/oidc`, OIDC_CLIENT_ID: 'consilium-web', OIDC_CLIENT_SECRET: 'unused', OIDC_AUDIENCE: `${run.address}/graphql`,
        SESSION_SECRET: 'x'.repeat(43),
      },
    }); // prettier-ignore
    let said = '';
    const ready = Promise.withResolvers<void>();
    for (const stream of [api.stdout, api.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('listens on port')) ready.resolve();
      });
    const ended = once(api, 'close').then(() => ready.reject(new Error(said)));
    ready.promise.catch(() => undefined);
    try {
      await ready.promise;
      await owner.query('create trigger forced before insert on comment for each row execute function forced()');
      const query = 'mutation ($i: AddCommentInput!) { addComment(input: $i) { comment { id } } }';
      const variables = { i: { caseId: ids.boardCase, audience: 'BOARD', body: secret('quoted row, API alone') } };
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`http://localhost:${port}/graphql`, { method: 'POST', headers: await header('coordinator'), body });
      expect(await response.text()).toContain('"INTERNAL"');
    } finally {
      await owner.query('drop trigger if exists forced on comment');
      api.kill('SIGTERM');
      await ended;
    }
    expect(said).toContain('unforeseen');
    expect(canaries.in(said).map(({ label }) => label)).toEqual([]);
  }, 60_000);

  it('holds 0 canaries: not on the terminal, not in the figures, not in the traces, not in the database’s own log', async () => {
    metrics = await (await fetch(`${run.address}/metrics`)).text();
    expect(await run.stop()).toBe(0);
    const output = run.output();
    // It did write, at its most talkative: what started, and errors by what they are called.
    expect(output).toContain('Starting Nest application');
    expect(output).toContain('unforeseen');
    expect(metrics).toContain('consilium_http_request_duration_seconds_count{route="/graphql"');
    expect(metrics).toMatch(/consilium_unforeseen_errors_total [5-9]/);
    const logs = filesBelow(run.dataDir).filter((file) => file.endsWith('.log'));
    expect(logs.length).toBeGreaterThan(0);
    // What is left goes out when it stops.
    expect(collector.spans.filter(({ name }) => name.startsWith('do ')).length).toBeGreaterThan(20);
    expect(new Set(collector.spans.map(({ service }) => service))).toEqual(new Set(['consilium-standalone', 'consilium-api']));
    const places = {
      output,
      metrics,
      traces: collector.text,
      ...Object.fromEntries(logs.map((file) => [file, readFileSync(file, 'utf8')])),
    };
    for (const [place, text] of Object.entries(places)) expect([place, canaries.in(text).map(({ label }) => label)]).toEqual([place, []]);
    expect(output).not.toMatch(/OKAFOR|Dr Maren Holt|eyJ[A-Za-z0-9]/);
  }, 60_000);
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? (name === 'cluster' ? [] : filesBelow(path)) : [path];
  });
