import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardStream, Doorbells, UnitOfWork } from '#event-log';
import { newId, person, systemClock } from '#kernel';
import type { LiveClient } from '#contracts';
import { follow, until, World, type Door, type Seen } from './support/world.js';

let world: World;
let door: Door;
beforeAll(async () => {
  world = await World.build();
  door = await world.door();
});
afterAll(() => world.close());

async function newCase(): Promise<{ id: string; case: string; referral: string }> {
  const id = newId();
  await world.addCase(id);
  return { id, case: `case:${id}`, referral: `referral:${id}` };
}

/** What this person is told when they ask to watch. */
async function answerTo(client: LiveClient, stream: string): Promise<'watched' | string> {
  const seen = follow(client, stream);
  await until(() => seen.ended.length > 0 || client.state.status === 'live');
  seen.watching.stop();
  return seen.ended[0] ?? 'watched';
}

describe('who may watch', () => {
  it('follows the table of streams and people, and "not yours" looks like "not there"', async () => {
    const { id } = await newCase();
    await world.invite(id, new Date(Date.now() + 60_000));
    const people = { member: world.member, guest: world.guest, referrer: world.referrer, both: world.both, outsider: world.outsider };
    const streams = {
      case: `case:${id}`,
      referral: `referral:${id}`,
      board: `board:${world.board}`,
      organisation: `organisation:${world.organisation}`,
      own: 'inbox:self',
      others: `inbox:${world.member}`,
      meeting: `meeting:${newId()}`,
      noCase: `case:${newId()}`,
    };
    const table: Record<string, string[]> = {};
    for (const [name, person] of Object.entries(people)) {
      const client = await world.signIn(door, person);
      table[name] = [];
      for (const [kind, stream] of Object.entries(streams)) {
        if (kind === 'others' && name === 'member') continue;
        const answer = await answerTo(client, kind === 'own' ? `inbox:${person}` : stream);
        if (answer === 'watched') table[name].push(kind);
        else expect(answer).toBe('NOT_FOUND');
      }
      client.close();
    }
    const system = world.withToken(door, 'account');
    table['system'] = [];
    for (const [kind, stream] of Object.entries(streams).filter(([kind]) => kind !== 'own'))
      if ((await answerTo(system, stream)) === 'watched') table['system'].push(kind);
    expect(table).toEqual({
      member: ['case', 'board', 'own'],
      guest: ['case', 'own'],
      referrer: ['referral', 'organisation', 'own'],
      // The board's stream of the case wins; the list of the organisation's own referrals stays.
      both: ['case', 'board', 'organisation', 'own'],
      outsider: ['own'],
      system: ['referral', 'organisation'],
    });
  });

  it('asks a scope of service accounts', async () => {
    const scopeless = await world.door({
      authenticator: {
        identify: async () => ({
          actor: { kind: 'serviceAccount', id: world.account, organisationId: world.organisation, scopes: ['referrals:write'] },
          grant: `account:${world.account}`,
          expiresAt: new Date(Date.now() + 60_000),
        }),
        sessionAlive: async (grants) => new Set(grants),
      },
    });
    expect(await answerTo(world.withToken(scopeless, 'account'), `organisation:${world.organisation}`)).toBe('NOT_FOUND');
  });

  it('leaves an entry for a refused watch before it answers', async () => {
    const trail = await world.door();
    const { case: stream } = await newCase();
    expect(await answerTo(await world.signIn(trail, world.outsider), stream)).toBe('NOT_FOUND');
    expect(trail.reads).toEqual([expect.objectContaining({ stream, refused: true, patientIds: [] })]);
    const silent = await world.door({ recordReads: () => Promise.reject(new Error('full')) });
    const seen = follow(await world.signIn(silent, world.outsider), stream);
    await until(() => silent.gateway.metrics.failures > 0);
    expect(seen.ended).toEqual([]);
  });
});

describe('rights that end', () => {
  /** Watches, ends the right, and answers how long after that the last fact arrived, while facts keep coming. */
  async function deliveredAfter(seen: Seen, caseId: string, end: () => Promise<unknown>): Promise<number> {
    let lastAt = 0;
    let count = 0;
    let writing = true;
    const writer = (async () => {
      while (writing) await world.comment(door.doorbells, 'again', 'BOARD', caseId);
    })();
    await until(() => seen.seqs.length > 3);
    const endedAt = Date.now();
    await end();
    const watch = setInterval(() => {
      if (seen.seqs.length !== count) lastAt = Date.now();
      count = seen.seqs.length;
    }, 5);
    await until(() => Date.now() - endedAt > 2_600, 10_000);
    clearInterval(watch);
    writing = false;
    await writer;
    expect(count).toBeGreaterThan(3);
    expect((await world.log(`case:${caseId}`)).length).toBeGreaterThan(count);
    return lastAt - endedAt;
  }

  it('stop delivery within 2 s when somebody leaves the board, and say so', async () => {
    const { id, case: stream } = await newCase();
    const seen = follow(await world.signIn(door, world.both), stream);
    const late = await deliveredAfter(seen, id, () =>
      world.sql('update board_member set left_at = now() where person_id = $1', [world.both]),
    );
    expect(late).toBeLessThan(2_000);
    expect(seen.ended).toEqual(['NOT_FOUND']);
    await world.sql('update board_member set left_at = null where person_id = $1', [world.both]);
  });

  it('[DEC-4] stop delivery within 2 s when a conflict of interest keeps somebody away, and what the whole board is told of that case is asked for', async () => {
    const { id, case: stream, referral } = await newCase();
    const client = await world.signIn(door, world.member);
    const board = follow(client, `board:${world.board}`);
    const told = () => new UnitOfWork(world.writer, systemClock, door.doorbells).run({ name: 'test', actor: person(world.member) }, async (unit) => {
      unit.record(boardStream(world.board), 'caseActivity', { caseId: id });
      return {};
    }); // prettier-ignore
    await told();
    await until(() => board.facts.length > 0);
    expect(board.facts.at(-1)).toMatchObject({ content: [{ data: { id: `case_${id}` } }], refetch: [] });
    const seen = follow(await world.signIn(door, world.both), stream);
    const late = await deliveredAfter(seen, id, () =>
      world.sql(
        `insert into case_conflict (id, case_id, board_id, organisation_id, patient_id, person_id, kind, treatment, bars_chairing, note, declared_by, declared_at)
         select gen_random_uuid(), id, board_id, organisation_id, patient_id, $2, 'FAMILY', 'EXCLUDED', true, 'note', $2, now() from board_case where id = $1`,
        [id, world.both],
      ),
    );
    expect(late).toBeLessThan(2_000);
    expect(seen.ended).toEqual(['NOT_FOUND']);
    // They refer for the organisation as well, and follow the case from there; the board's frame holds nothing of it for anybody.
    expect(await answerTo(await world.signIn(door, world.both), stream)).toBe('NOT_FOUND');
    expect(await answerTo(await world.signIn(door, world.both), referral)).toBe('watched');
    const before = board.facts.length;
    await told();
    await until(() => board.facts.length > before);
    expect(board.facts.at(-1)).toMatchObject({ content: [], refetch: [`case_${id}`] });
  });

  it('stop delivery within 2 s when a session is revoked, and close the socket', async () => {
    const { id, case: stream } = await newCase();
    const client = await world.signIn(door, world.member);
    const seen = follow(client, stream);
    const late = await deliveredAfter(seen, id, () =>
      world.sql('update session set revoked_at = now() where person_id = $1', [world.member]),
    );
    expect(late).toBeLessThan(2_000);
    await until(() => client.state.status === 'offline' && client.state.code === 'UNAUTHENTICATED');
  });

  it("stop delivery within 2 s of a guest's date", async () => {
    const { id, case: stream } = await newCase();
    await world.invite(id, new Date(Date.now() + 3_600_000));
    const seen = follow(await world.signIn(door, world.guest), stream);
    const late = await deliveredAfter(seen, id, () => world.invite(id, new Date()));
    expect(late).toBeLessThan(2_000);
    expect(seen.ended).toEqual(['NOT_FOUND']);
  });

  it('close the socket of a revoked service account, and of a token that has expired', async () => {
    const client = world.withToken(door, 'account');
    const seen = follow(client, `organisation:${world.organisation}`);
    await until(() => client.state.status === 'live');
    await until(() => seen.watching.head === 0 && seen.ended.length === 0);
    await world.sql('update service_account set revoked_at = now()');
    await until(() => client.state.status === 'offline', 2_000);
    client.close();
    await world.sql('update service_account set revoked_at = null');

    let expiresAt = new Date(Date.now() + 3_600_000);
    const expiring = await world.door({
      authenticator: {
        identify: async () => ({
          actor: { kind: 'person', id: world.member },
          grant: 'identity:x',
          get expiresAt() {
            return expiresAt;
          },
        }),
        sessionAlive: async (grants) => new Set(grants),
      },
    });
    const person = world.withToken(expiring, 'any');
    await until(() => person.state.status === 'live');
    expiresAt = new Date();
    await until(() => person.state.status !== 'live', 2_000);
    person.close();
  });

  it('hold no longer than they were checked: while they cannot be, nothing is delivered, and afterwards nothing is missing', async () => {
    const { id, case: stream } = await newCase();
    let answers = true;
    let unanswered = 0;
    const doubtful = await world.door({
      authenticator: {
        identify: async () => ({
          actor: { kind: 'person', id: world.member },
          grant: 'identity:x',
          expiresAt: new Date(Date.now() + 3_600_000),
        }),
        sessionAlive: async (grants) => {
          if (!answers) {
            unanswered++;
            throw new Error('unreachable');
          }
          return new Set(grants);
        },
      },
      checkRightsEvery: 50,
      limits: { rightsHoldFor: 300 },
    });
    const seen = follow(world.withToken(doubtful, 'any'), stream);
    await world.comment(doubtful.doorbells, 'seen', 'BOARD', id);
    await until(() => seen.seqs.length === 1);
    answers = false;
    await until(() => unanswered > 8);
    await world.comment(doubtful.doorbells, 'held back', 'BOARD', id);
    const held = unanswered;
    await until(() => unanswered > held + 8);
    expect(seen.seqs).toEqual([1]);
    answers = true;
    await until(() => seen.seqs.length === 2);
  });
});

describe('two audiences of one case', () => {
  it("never bring a referrer the board's side: neither its facts, nor its numbers, nor its content", async () => {
    const { id, case: boardSide, referral } = await newCase();
    const [member, referrer] = [await world.signIn(door, world.member), await world.signIn(door, world.referrer)];
    const ofBoard = follow(member, boardSide);
    const ofReferrer = follow(referrer, referral);
    const canary = `canary-${newId()}`;
    for (let n = 0; n < 10; n++) {
      await world.comment(door.doorbells, `${canary} ${n}`, 'BOARD', id);
      if (n % 3 === 0) await world.comment(door.doorbells, `shared ${n}`, 'REFERRER', id);
    }
    await world.comment(new Doorbells(), 'the last', 'REFERRER', id);
    await until(() => ofBoard.seqs.length === 15 && ofReferrer.seqs.length === 5);
    expect(ofReferrer.seqs).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(ofReferrer.facts)).not.toContain(canary);
    expect(JSON.stringify(ofBoard.facts)).toContain(canary);
    const figures = ofReferrer.facts.map(
      ({ content }) => content.find(({ fragment }) => fragment === 'LiveDiscussion')?.data?.['commentCount'],
    );
    expect(figures.at(-1)).toBe(5);
    // A stream that a fact of the other side was put on by mistake still brings nothing: the audience reads the content.
    await world.sql(
      `with added as (update stream set head = head + 1 where id = $1 returning head)
       insert into fact (stream, seq, type, actor, at, refs)
       select $1, head, 'commentAdded', 'person:x', now(), jsonb_build_object('caseId', $2::uuid, 'commentId', (select id from comment where case_id = $2::uuid and audience = 'BOARD' limit 1)) from added`,
      [referral, id],
    );
    await until(() => ofReferrer.seqs.length === 6);
    expect(ofReferrer.facts.at(-1)!.content[0]).toMatchObject({ fragment: 'LiveComment', data: null });
  });
});
