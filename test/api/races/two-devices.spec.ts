import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api } from '../../support/api.js';

type Ids = { id: string; version: number };
interface Ballot {
  readonly voter: { readonly id: string };
  readonly choice: string;
  readonly castAt: string;
}
interface Stay {
  readonly remote: boolean;
  readonly arrivedAt: string;
  readonly leftAt: string | null;
}

describe('one person on two devices', () => {
  let api: Api;
  let board: string;
  let person: string;
  const done = async <Data>(who: string, name: string, answer: string, input: Record<string, unknown>): Promise<Data> => {
    const { data, errors } = await told<Data>(who, name, answer, input);
    expect([name, errors]).toEqual([name, []]);
    return data[name]!;
  };
  const told = <Data>(who: string, name: string, answer: string, input: Record<string, unknown>) =>
    api.ask<Record<string, Data>>(
      who,
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${answer} } }`,
      { input },
    );
  beforeAll(async () => {
    api = await startApi();
    const { data } = await api.ask<{ viewer: { person: { id: string }; memberships: { board: { id: string } }[] } }>(
      'radiologist',
      '{ viewer { person { id } memberships { board { id } } } }',
    );
    board = data.viewer.memberships[0]!.board.id;
    person = data.viewer.person.id;
  }, 60_000);
  afterAll(() => api?.close());

  it('[DEC-2] a vote that waited is refused with what stands, and repeats of what was done stay done', async () => {
    const { boardCase } = await done<{ boardCase: Ids }>(
      'hospital-system',
      'submitReferral',
      'boardCase { id version }',
      referralInput(board),
    );
    const { boardCase: triaged } = await done<{ boardCase: { review: Ids } }>('coordinator', 'triageCase', 'boardCase { review { id version } }', {
      caseId: boardCase.id,
      version: boardCase.version,
      accept: { priority: 'P1', complexity: 2, questionKind: 'EMERGENCY' },
    }); // prettier-ignore
    const { proposal } = await done<{ proposal: { id: string; revision: number } }>('chair', 'proposeDecision', 'proposal { id revision }', {
      reviewId: triaged.review.id,
      version: triaged.review.version,
      recommendation: { steps: [{ kind: 'REHABILITATION_FIRST' }] },
      rationale: 'Waiting in bed is the greater danger.',
    }); // prettier-ignore
    const answer = 'proposal { ballots { voter { id } choice castAt } }';
    const on = { proposalId: proposal.id, revision: proposal.revision };
    const cast = async (input: Record<string, unknown>) =>
      (await done<{ proposal: { ballots: Ballot[] } }>('radiologist', 'castBallot', answer, { ...on, ...input })).proposal.ballots[0]!;

    const first = await cast({ choice: 'OBJECT', reason: 'Wrong level.', against: null, idempotencyKey: 'desk' });
    const waited = { ...on, choice: 'APPROVE', against: null, idempotencyKey: 'telephone' };
    const { errors } = await told('radiologist', 'castBallot', answer, waited);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BALLOT_OVERTAKEN',
      category: 'CONFLICT',
      rule: 'DEC-2',
      facts: { choice: 'OBJECT', at: first.castAt },
    });
    // What the refusal says is what the choice is made against.
    const { at } = errors[0]!.extensions.facts;
    expect((await cast({ choice: 'APPROVE', against: at, idempotencyKey: 'chosen' })).choice).toBe('APPROVE');
    expect((await cast({ choice: 'OBJECT', reason: 'Wrong level.', against: null, idempotencyKey: 'desk' })).choice).toBe('APPROVE');
    // Whose answer was lost is named by its key; who tells nothing has the last word, as before.
    expect((await cast({ choice: 'ABSTAIN', against: null, replaces: ['lost', 'chosen'] })).choice).toBe('ABSTAIN');
    expect((await cast({ choice: 'APPROVE' })).choice).toBe('APPROVE');
  });

  it('[MEET-4] an attendance that waited is refused with what is recorded', async () => {
    const startsAt = new Date(Date.now() + 10 * 86_400_000).toISOString();
    const { meeting } = await done<{ meeting: Ids }>('coordinator', 'scheduleMeeting', 'meeting { id version }', { boardId: board, startsAt }); // prettier-ignore
    const meetingId = meeting.id;
    await done('chair', 'openMeeting', 'meeting { id }', { meetingId, version: meeting.version });
    const answer = 'meeting { attendance { remote arrivedAt leftAt } }';
    const attend = async (input: Record<string, unknown>) =>
      (await done<{ meeting: { attendance: Stay[] } }>('radiologist', 'recordAttendance', answer, { meetingId, personId: person, ...input }))
        .meeting.attendance; // prettier-ignore
    await attend({ against: null, idempotencyKey: 'arrived' });
    const [gone] = await attend({ left: true, against: null, replaces: ['arrived'] });
    const { errors } = await told('radiologist', 'recordAttendance', answer, { meetingId, personId: person, remote: true, against: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'ATTENDANCE_OVERTAKEN',
      category: 'CONFLICT',
      rule: 'MEET-4',
      facts: { there: false, at: gone!.leftAt },
    });
    expect(await attend({ remote: true, against: gone!.leftAt })).toEqual([gone, expect.objectContaining({ remote: true, leftAt: null })]);
  });
});
