import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { seeded } from '../support/random.js';
import { until } from '../support/until.js';
import { Scene, type Onlooker } from './snapshot/scene.js';
import { Script, type MutationName } from './snapshot/script.js';

/** SEED=… runs one that was found red again. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const voters = ['radiologist', 'pain-specialist', 'physiotherapist'] as const;
const count = 25;
/** Ten minutes, second by second. */
const seconds = 600;

/** Turned by the test alone: the API, the gateway and the worker read it. */
const clock = { at: Date.now(), now: () => new Date(clock.at) };
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.set(clock);
}, 120_000);
afterAll(() => scene?.close(), 30_000);

interface Watcher extends Onlooker {
  /** What arrived, by stream, in the order in which it did. */
  readonly seen: Map<string, { seq: number; type: string }[]>;
  readonly watch: (stream: string) => void;
}
/** A vote that somebody has given to their device, which tries until it has an answer: always the same ballot, so always the same key. */
interface Ballot {
  readonly voter: Watcher;
  readonly key: string;
  readonly input: Record<string, unknown>;
  /** What the first attempts met. */
  readonly met: Set<'no line' | 'no answer'>;
  trying: boolean;
  answered: boolean;
}
const rows = async (sql: string, ...values: unknown[]) => (await scene.owner.query(sql, values)).rows;
const local = (id: string) => id.slice(id.indexOf('_') + 1);

/** Those who vote, and as many who only look as it takes. */
async function room(): Promise<string[]> {
  const people = [...voters, 'chair', 'coordinator', 'trainee'];
  const boardId = local(scene.board);
  for (let index = people.length; index < count; index++) {
    const [id, name] = [newId(), `watcher-${index}`];
    await rows('insert into person (id, user_name, name) values ($1, $2, $2)', id, name);
    await rows(`insert into board_member (board_id, person_id, role) values ($1, $2, 'OBSERVER')`, boardId, id);
    (scene.people as Map<string, string>).set(name, id);
    people.push(name);
  }
  return people;
}

/** Watches the meeting, and each case from when the meeting's stream first told of something after it had become current. */
async function watcher(who: string, meeting: string, current: () => string | null, epoch: number): Promise<Watcher> {
  const onlooker = await scene.onlooker(who);
  const seen: Watcher['seen'] = new Map();
  const watch = (stream: string): void => {
    if (seen.has(stream)) return;
    const facts: { seq: number; type: string }[] = [];
    seen.set(stream, facts);
    onlooker.client.watch(
      stream,
      { epoch, after: 0 },
      {
        facts: (arrived) => {
          facts.push(...arrived.map(({ seq, type }) => ({ seq, type })));
          const turned = stream === meeting ? current() : null;
          if (turned !== null) watch(turned);
        },
        resync: () => Promise.reject(new Error(`${who} is sent back to a snapshot of ${stream}`)),
      },
    );
  };
  watch(meeting);
  return { ...onlooker, seen, watch };
}

/** Over this person's own wire: no answer when it is out, or is pulled before the answer is there. */
async function vote({ voter: { who, cable }, input, key: idempotencyKey }: Ballot): Promise<boolean> {
  try {
    const response = await fetch(`${cable.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await scene.api.token(who)}` },
      body: JSON.stringify({
        query: 'mutation ($input: CastBallotInput!) { castBallot(input: $input) { proposal { id } } }',
        variables: { input: { ...input, idempotencyKey } },
      }),
    });
    const { errors } = (await response.json()) as { errors?: unknown[] };
    expect([who, errors]).toEqual([who, undefined]);
    return true;
  } catch (error) {
    // What Node says of a wire that broke, by name: it is not this realm's class. Anything else is a finding.
    if ((error as Error).name === 'TypeError') return false;
    throw error;
  }
}

describe('a meeting over bad lines', () => {
  it(`[MEET-7] goes on: 25 watch for ten minutes, a third is cut off at random, and all end equal to the log; ballots given meanwhile arrive once (SEED=${seed})`, async () => {
    const random = seeded(seed);
    const first = new Script(scene);
    const cases = [first, first.another()];
    for (const script of cases) {
      await script.submit();
      await script.accept();
    }
    const state = async (id: string) =>
      (await scene.ask<{ meeting: { version: number; phase: string; agenda: { id: string; boardCase: { id: string } }[] } }>(
        'chair', 'query ($id: ID!) { meeting(id: $id) { version phase agenda { id boardCase { id } } } }', { id })).data.meeting;
    const startsAt = new Date(clock.at + 7 * 86_400_000).toISOString();
    const meetingId = (await first.act('scheduleMeeting', 'coordinator', { boardId: scene.board, startsAt }))['meeting']!.id;
    const act = async (name: MutationName, who: string, input: Record<string, unknown> = {}) =>
      first.act(name, who, { meetingId, version: (await state(meetingId)).version, ...input });
    const attend = (who: string, more: object = {}) => first.act('recordAttendance', 'coordinator', { meetingId, personId: scene.idOf(who), ...more });
    for (const { caseId } of cases) await act('addAgendaItem', 'coordinator', { caseId });
    const itemOf = async ({ caseId }: Script) => (await state(meetingId)).agenda.find(({ boardCase }) => boardCase.id === caseId)!.id;

    const people = await room();
    const meeting = `meeting:${local(meetingId)}`;
    const streamOf = ({ caseId }: Script) => `case:${local(caseId)}`;
    let current: Script | null = null;
    const [{ epoch }] = await rows('select epoch from deployment');
    const watchers = await Promise.all(people.map((who) => watcher(who, meeting, () => current && streamOf(current), epoch)));
    await act('openMeeting', 'chair');

    // A third of all, the voters among them.
    const lines = [...watchers.slice(0, voters.length), ...watchers.slice(-5)].map((one) => ({ one, until: 0 }));
    let cuts = 0;
    const ballots: Ballot[] = [];
    let working = Promise.resolve();
    const open = () => ballots.filter(({ answered }) => !answered);
    const tryAgain = (ballot: Ballot, second: number): void => {
      if (ballot.trying) return;
      // Each has met a dead line, and a line that broke after the vote was counted and before its voter knew.
      if (ballot.met.has('no line') && !ballot.met.has('no answer')) ballot.voter.cable.loseNextAnswer();
      const [out, lost] = [ballot.voter.cable.out, ballot.voter.cable.lost];
      ballot.trying = true;
      const attempt = vote(ballot).then((answered) => {
        ballot.trying = false;
        ballot.answered = answered;
        if (ballot.voter.cable.lost > lost) {
          ballot.met.add('no answer');
          lines.find(({ one }) => one === ballot.voter)!.until = second + 5 + random.below(20);
        } else if (out && !answered) ballot.met.add('no line');
      });
      working = Promise.all([working, attempt]).then(() => undefined);
    };
    const weather = (second: number): void => {
      for (const line of lines) {
        const { cable, client } = line.one;
        if (cable.out && second >= line.until) {
          cable.plug();
          client.hurry();
        } else if (!cable.out && random.below(40) === 0) {
          cable.pull();
          line.until = second + 3 + random.below(90);
          cuts++;
        }
      }
    };
    /** Everybody votes on their device at the moment, and their line is out. */
    const propose = async (script: Script, second: number) => {
      await script.propose('Programme first.');
      const { proposal } = await script.review();
      for (const voter of watchers.slice(0, voters.length)) {
        voter.cable.pull();
        lines.find(({ one }) => one === voter)!.until = second + 5 + random.below(30);
        const input = { proposalId: proposal!.id, revision: proposal!.revision, choice: 'APPROVE' };
        ballots.push({ voter, key: newId(), input, met: new Set(), trying: false, answered: false });
      }
    };
    const turnTo = async (script: Script) => {
      current = script;
      await act('advanceMeeting', 'chair', { itemId: await itemOf(script) });
      for (const phase of ['DISCUSSING', 'DECIDING']) await act('advanceMeeting', 'chair', { phase });
    };
    const decide = async (script: Script, second: number) => {
      // However long it takes: the clock goes on.
      for (let late = second; open().length > 0; late++) {
        clock.at += 1_000;
        weather(late);
        for (const ballot of open()) tryAgain(ballot, late);
        await working;
      }
      await script.ratify();
    };
    for (let second = 0; second < seconds; second++) {
      clock.at += 1_000;
      weather(second);
      if (second % 3 === 0) for (const ballot of open()) tryAgain(ballot, second);
      if (second === 10 || second === 310) await turnTo(cases[second === 10 ? 0 : 1]!);
      if (second === 150 || second === 450) await propose(current!, second);
      if (second === 290 || second === 590) await decide(current!, second);
      const calm = second < 285 || (second > 320 && second < 585);
      if (second % 20 === 0) await attend(random.of(people), { remote: random.below(2) === 1 });
      else if (second % 20 === 7 && current && calm) await (current as Script).comment(random.of(voters), `After ${second} seconds.`, { audience: 'BOARD' });
      else if (second % 20 === 13 && current && calm)
        await act('advanceMeeting', 'chair', { phase: (await state(meetingId)).phase === 'PRESENTING' ? 'DISCUSSING' : 'PRESENTING' });
      else if (second % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await working;
    await act('closeMeeting', 'chair');
    for (const { cable, client } of watchers) {
      cable.plug();
      client.hurry();
    }

    const logOf = async (stream: string) =>
      (await rows('select seq, type from fact where stream = $1 order by seq', stream)).map(({ seq, type }) => ({ seq: Number(seq), type }));
    // The worker has the last word, once the letters are drafted and the minutes are prepared: one commit for the meeting and its cases.
    const lastWords = ['lettersDrafted', 'minutesPrepared'];
    const said = async (stream: string) => (await logOf(stream)).map(({ type }) => type);
    await until(async () => {
      const all = await Promise.all(cases.map((script) => said(streamOf(script))));
      return all.every((types) => lastWords.every((type) => types.includes(type)));
    }, 'letters and minutes in every case', 30_000);
    for (const stream of [meeting, ...cases.map(streamOf)]) {
      const log = await logOf(stream);
      expect(log.length).toBeGreaterThan(20);
      const deadline = Date.now() + 30_000;
      while (watchers.some(({ seen }) => (seen.get(stream)?.length ?? 0) < log.length) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const { who, seen } of watchers) expect([who, stream, seen.get(stream)]).toEqual([who, stream, log]);
    }
    // Otherwise not much was tried.
    expect(cuts).toBeGreaterThan(20);
    expect(ballots.map(({ met }) => [...met])).toEqual(ballots.map(() => ['no line', 'no answer']));
    for (const script of cases) {
      const given = await rows(`select p.user_name as who, b.version, (select count(*)::int from ballot_version v where v.ballot_id = b.id) as versions
        from ballot b join person p on p.id = b.voter_id join proposal o on o.id = b.proposal_id where o.case_id = $2 order by array_position($1, p.user_name)`, voters, local(script.caseId));
      expect(given).toEqual(voters.map((who) => ({ who, version: 1, versions: 1 })));
      const cast = await rows(`select refs->>'voterId' as voter from fact where stream = $1 and type = 'ballotCast'`, streamOf(script));
      expect(cast.map(({ voter }) => voter).sort()).toEqual(voters.map((who) => local(scene.idOf(who))).sort());
      // What was ratified in the room is the item's outcome.
      expect(await rows('select outcome from agenda_item where case_id = $1', local(script.caseId))).toEqual([{ outcome: 'DECIDED' }]);
    }
    const [sat] = await rows('select extract(epoch from closed_at - opened_at)::int as seconds from meeting where id = $1', local(meetingId));
    expect(sat.seconds).toBeGreaterThanOrEqual(seconds);
  }, 180_000);
}); // prettier-ignore
