import { createReadStream, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ReadAudit } from '#audit';
import { LiveClient } from '#contracts';
import { Doorbells } from '#event-log';
import { Authenticator } from '#identity';
import { ReadModelOfSchema } from '../../apps/api/src/graphql/read-model.module.js';
import { Gateway } from '../../apps/live/src/gateway.js';
import { recordWith } from '../../apps/live/src/hydration/read-trail.js';
import { backUp } from '../../apps/migrate/src/backup/backup.js';
import { epochCommand } from '../../apps/migrate/src/epoch/command.js';
import { restore } from '../../apps/migrate/src/restore/restore.js';
import { temporaryFolder } from '../support/run-folders.js';
import { seeded } from '../support/random.js';
import { doSomething } from './snapshot/deeds.js';
import { Scene } from './snapshot/scene.js';
import { Script } from './snapshot/script.js';
import { differences } from './snapshot/store.js';
import { CaseView } from './snapshot/views.js';
import { until } from './support/world.js';

// From the restore's commit to every screen showing what a fresh snapshot shows, on a busy machine; docs/operators says what was measured.
const statedMs = 20_000;

let scene: Scene;
const folder = temporaryFolder();
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
beforeAll(async () => {
  scene = await Scene.set();
}, 120_000);
afterAll(async () => {
  await scene?.close();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

/** A second gateway, which hears no bells and looks only every two seconds, as one behind a bus whose bells are lost. */
class OtherGateway {
  #running: { gateway: Gateway; server: Server } | undefined;
  #port = 0;
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }
  constructor(readonly sweepEvery = 2_000) {}
  async start(): Promise<void> {
    const { api } = scene;
    const gateway = new Gateway({
      publicUrl: api.address,
      authenticator: api.app.get(Authenticator),
      reader: api.reader,
      doorbells: new Doorbells(),
      model: () => api.app.get(ReadModelOfSchema).current,
      recordReads: recordWith(api.app.get(ReadAudit)),
      sweepEvery: this.sweepEvery,
    });
    const server = createServer((_, answer) => answer.writeHead(404).end());
    await gateway.open(server);
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#running = { gateway, server };
  }
  async stop(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    const { gateway, server } = running;
    await gateway.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const backUpTo = async (name: string): Promise<string> => {
  const to = join(folder, `${name}.backup`);
  await backUp({ ownerUrl: scene.api.database.ownerUrl, to });
  return to;
};
const restoreFrom = (from: string) =>
  restore({
    ownerUrl: scene.api.database.ownerUrl,
    open: () => createReadStream(from) as AsyncIterable<Buffer>,
    checkFirst: true,
    replace: scene.api.database.name,
    // Neighbours may hold up a transaction that is being written to; what is tried here is what happens then.
    waitFor: 90_000,
  });
/** Each difference between a screen and a fresh one, by whose it is. */
const wrong = async (): Promise<string[]> =>
  (
    await Promise.all(
      scene.views.map(async (view) => differences(view.held(), await view.fresh()).map((line) => `${view.name} of ${view.who}: ${line}`)),
    )
  ).flat();
const epochNow = async (): Promise<number> => (await scene.owner.query<{ epoch: number }>('select epoch from deployment')).rows[0]!.epoch;
const board = { audience: 'BOARD' };
/** Until everybody has read a snapshot of this epoch, and all that came since. */
const settledIn = async (epoch: number): Promise<void> => {
  const there = () => scene.views.every(({ watching }) => watching.every((one) => one.epoch === epoch));
  await until(there, statedMs, `everybody in epoch ${epoch}`);
  await scene.settle(statedMs);
};
const boardSide = ['chair', 'coordinator', 'radiologist', 'pain-specialist', 'physiotherapist', 'trainee'];

/** A case in review that both sides have open, with the lists that it stands in. */
async function opened(): Promise<Script> {
  const script = new Script(scene);
  await script.submit();
  await script.accept();
  await script.comment('radiologist', 'Kept: written before the backup.', board);
  for (const who of [...boardSide, 'referrer', 'hospital-system']) await scene.casePage(who, script.caseId);
  for (const who of ['chair', 'trainee']) await scene.worklist(who);
  await scene.referrals('referrer', 'Westmere Community Health');
  await scene.inbox('radiologist');
  await scene.settle();
  return script;
}

let writing = false;
/** How to end what a test began, the latest first: left by one that fails, it would keep the whole run from ending. */
const ends: (() => unknown)[] = [];
afterEach(async () => {
  writing = false;
  for (const end of ends.splice(0).reverse()) await end();
  scene.closeViews();
});

describe('a backup that is restored while people watch and write', () => {
  it(`brings every screen to what the database holds, through gateways that run and one that restarts (SEED=${seed})`, async () => {
    writing = true;
    const script = await opened();
    const other = new OtherGateway();
    await other.start();
    ends.push(() => other.stop());
    const client = new LiveClient({ url: other.url, token: () => scene.api.token('physiotherapist') });
    ends.push(() => client.close());
    const behind = await new CaseView((who, query, variables) => scene.ask(who, query, variables), 'physiotherapist', scene.documents, script.caseId).open(client); // prettier-ignore
    scene.views.push(behind);

    const keyed = (idempotencyKey: string, body: string) =>
      scene.ask<{ addComment: { comment: { id: string; body: string } } }>(
        'chair',
        'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id body } } }',
        { input: { caseId: script.caseId, body, audience: 'BOARD', idempotencyKey } },
      );
    const kept = (await keyed('kept', 'Kept, with a key.')).data.addComment.comment.id;
    const from = await backUpTo('live');

    const lost = (await keyed('lost', 'Lost, with a key.')).data.addComment.comment.id;
    const lostScript = new Script(scene);
    await lostScript.submit();
    await script.opine('radiologist');
    await scene.settle();
    const lostStream = `case:${lostScript.caseId.replace('case_', '')}`;
    const goneTo: { epoch: number; head: number }[] = [];
    (await scene.onlooker('chair')).client.watch(
      lostStream,
      { epoch: await epochNow(), after: 1 },
      { facts: () => undefined, resync: async (place) => (goneTo.push(place), place) },
    );

    // People go on until the database is closed to them, and after it.
    const random = seeded(seed);
    const said = new Set<string>();
    const writers = [1, 2].map(async () => {
      while (writing) said.add((await doSomething(scene, script, random)).said);
    });
    await until(() => said.size > 0);
    await other.stop();
    const { epoch, manifest } = await restoreFrom(from);
    const restored = performance.now();
    await other.start();
    await until(() => scene.views.every(({ resyncs }) => resyncs > 0), statedMs, 'a resync for everybody');
    const resynced = performance.now();
    writing = false;
    await Promise.all(writers);
    await settledIn(epoch);
    const settled = performance.now();
    console.log(`Resynced ${Math.round(resynced - restored)} ms after the restore, settled after ${Math.round(settled - restored)} ms.`);
    expect(settled - restored).toBeLessThan(statedMs);

    expect(await epochNow()).toBe(epoch);
    expect(epoch).toBeGreaterThan(manifest.epoch);
    expect(scene.views.map(({ name, who, resyncs }) => `${name} of ${who}: ${resyncs}`)).toEqual(
      scene.views.map(({ name, who, watching }) => `${name} of ${who}: ${watching.length}`),
    );
    expect(await wrong()).toEqual([]);
    // The case that is not there any more: whoever watched it is told, too.
    expect(goneTo).toEqual([{ epoch, head: 0 }]);
    expect((await scene.ask('chair', 'query ($id: ID!) { boardCase(id: $id) { id } }', { id: lostScript.caseId })).data).toEqual({
      boardCase: null,
    });
    // No request was answered with a fault: it was carried out, refused by a rule, or is not known to have happened.
    expect([...said].filter((code) => /^(INTERNAL|BAD_|QUERY_)/.test(code))).toEqual([]);

    // A write that was kept is answered with what it made; one that was lost is carried out anew.
    expect((await keyed('kept', 'Kept, with a key.')).data.addComment.comment.id).toBe(kept);
    const again = (await keyed('lost', 'Lost, with a key.')).data.addComment.comment;
    expect(again.body).toBe('Lost, with a key.');
    expect(again.id).not.toBe(lost);
    await scene.settle();
    expect(await wrong()).toEqual([]);
  }, 90_000);

  it('would let a client that was away miss what happened, were the epoch the old one; a new epoch mends it', async () => {
    const script = await opened();
    const from = await backUpTo('away');
    const old = await epochNow();
    // The one who will be away has seen more than the backup holds.
    for (const body of ['Lost 1', 'Lost 2', 'Lost 3']) await script.comment('chair', body, board);
    await scene.settle();
    const away = await scene.onlooker('trainee');
    away.cable.pull();
    await until(() => away.client.state.status === 'offline');
    await restoreFrom(from);
    // As a site does that restores in some other way and forgets the command.
    await scene.owner.query('update deployment set epoch = $1', [old]);
    const theirs = scene.views.filter(({ who, name }) => who === 'trainee' && name === 'case page');
    const before = theirs.map(({ resyncs }) => resyncs);
    for (const body of ['New 1', 'New 2', 'New 3', 'New 4', 'New 5']) await script.comment('chair', body, board);
    away.cable.plug();
    away.client.hurry();
    await scene.settle();
    // They hear of what came after their place, believe themselves live, and show what never was beside a part of what is.
    expect(away.client.state.status).toBe('live');
    expect(theirs.map(({ resyncs }) => resyncs)).toEqual(before);
    expect((await wrong()).filter((line) => line.startsWith('case page of trainee'))).not.toEqual([]);

    const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    await epochCommand([], scene.api.database.ownerUrl);
    expect(said).toHaveBeenCalledWith(`The epoch was ${old} and is ${await epochNow()}: everyone who watches reads a new snapshot.`);
    said.mockRestore();
    await settledIn(await epochNow());
    expect(await wrong()).toEqual([]);
  }, 90_000);

  it('gives a client that comes back after the restore a new snapshot, although the head has passed its place', async () => {
    const script = await opened();
    const from = await backUpTo('back');
    for (const body of ['Lost 1', 'Lost 2']) await script.comment('chair', body, board);
    await scene.settle();
    const away = await scene.onlooker('trainee');
    away.cable.pull();
    await until(() => away.client.state.status === 'offline');
    const { epoch } = await restoreFrom(from);
    for (const body of ['New 1', 'New 2', 'New 3', 'New 4']) await script.comment('chair', body, board);
    away.cable.plug();
    away.client.hurry();
    await settledIn(epoch);
    expect(scene.views.filter(({ who }) => who === 'trainee').map(({ resyncs }) => resyncs)).toEqual([1, 1]);
    expect(await wrong()).toEqual([]);
  }, 90_000);

  it('is told once: who comes with a place of the new epoch is let in before any sweep has noticed it, and those still in the old one hear of it then', async () => {
    const script = await opened();
    const other = new OtherGateway(600_000);
    await other.start();
    ends.push(() => other.stop());
    const stream = `case:${script.caseId.replace('case_', '')}`;
    const headNow = async (): Promise<number> =>
      Number((await scene.owner.query<{ head: string }>('select head from stream where id = $1', [stream])).rows[0]!.head);
    const resyncs: string[] = [];
    const watchAs = async (who: string) => {
      const client = new LiveClient({ url: other.url, token: () => scene.api.token(who) });
      ends.push(() => client.close());
      const from = { epoch: await epochNow(), after: await headNow() };
      const watching = client.watch(stream, from, { facts: () => undefined, resync: async (place) => (resyncs.push(who), place) });
      return { client, watching };
    };
    const inOld = await watchAs('chair');
    await until(() => inOld.client.state.status === 'live');
    await epochCommand([], scene.api.database.ownerUrl);
    const inNew = await watchAs('radiologist');
    await until(
      () => [inOld, inNew].every(({ client }) => client.state.status === 'live') && inOld.watching.epoch === inNew.watching.epoch,
    );
    expect(resyncs).toEqual(['chair']);
    await settledIn(await epochNow());
  }, 90_000);
});
