import { column, isoTime, list, one, time, value, type Reads } from '#reads';

/** What of a proposal is about when, and by whom still, it is voted on. */
export const voteReads: readonly Reads[] = [
  { heldBy: 'BoardCase', tables: ['open_vote'] },
  {
    extends: 'Proposal',
    fields: {
      openVote: one('OpenVote', (at, vote) => `${vote}.proposal_id = ${at.row}.id and ${vote}.revision = ${at.row}.revision`, {
        from: (_at, vote) => `open_vote ${vote}`,
        visible: 'implied',
      }),
      // Of the revision on the table, and of every one that became a decision; what was revised away is nobody's word any more.
      toConfirm: list(
        'BallotToConfirm',
        (
          { row, viewer },
          ballot,
        ) => `${ballot}.proposal_id = ${row}.id and ${ballot}.voter_id = ${viewer.person} and ${ballot}.taken_by is not null
          and ${ballot}.confirmed_at is null and (${ballot}.revision = ${row}.revision
            or exists (select from decision d where d.proposal_id = ${ballot}.proposal_id and d.revision = ${ballot}.revision))`,
        (ballot) => `${ballot}.revision`,
        { from: (_at, ballot) => `ballot ${ballot}`, visible: 'implied' },
      ),
    },
  },
  {
    type: 'OpenVote',
    fields: {
      until: time('open_until'),
      setBy: one('Person', (at, who) => `${who}.id = ${at.row}.set_by`, { visible: 'implied' }),
      deferredAt: value(({ row }) => `case when ${row}.outcome = 'DEFERRED' then ${isoTime(`${row}.ended_at`)} end`),
    },
  },
  {
    type: 'BallotToConfirm',
    fields: {
      revision: column('revision'),
      choice: column('choice'),
      reason: column('reason'),
      castAt: time('cast_at'),
      takenBy: one('Person', (at, who) => `${who}.id = ${at.row}.taken_by`, { visible: 'implied' }),
    },
  },
];
