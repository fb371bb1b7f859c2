import { charterSql, closesAsynchronouslySql, evaluateQuorum, objectionWindowSql, seesCaseAsBoard } from '#boards';
import { isLatestReview } from '#cases';
import { computed, connection, isoTime, type Reads, type Sql } from '#reads';
import { readyToClose, type Closing, type ClosingAtHand } from '../domain/closing.js';
import { closingOf } from './closing-of.js';
import { stillVotes } from './quorum-reads.js';

type Stored = Omit<ClosingAtHand, 'publishedAt' | 'closing'> & { readonly publishedAt: string; readonly closing: Partial<Closing> | null };

const closingSql = (review: string): Sql => `(select json_build_object(
  'status', (select c.status from board_case c where c.id = p.case_id),
  'publishedAt', ${isoTime('p.proposed_at')},
  'ratified', p.ratified_at is not null,
  'closing', ${charterSql(`${review}.charter_id`, (content) => `${content}->'asynchronousClosing'`)},
  'requirements', p.requirements,
  'ballots', (select coalesce(json_agg(json_build_object('voterId', t.voter_id, 'discipline', t.discipline, 'choice', t.choice, 'counts', ${stillVotes}) order by t.cast_at, t.voter_id), '[]')
    from ballot t where t.proposal_id = p.id and t.revision = p.revision),
  'blocking', (select count(*)::int from safety_result s where s.review_id = p.review_id and s.verdict in ('STOP', 'DEFER')
    and not (s.overridden_by is not null and s.override_revision = p.revision and (s.verdict = 'DEFER' or s.seconded_by is not null))))
  from proposal p where p.review_id = ${review}.id)`;

/** A proposal that nobody objected to and whose window has passed; whether the quorum is met each row says itself. */
const windowHasPassed = (boardCase: string): Sql => `exists (select from proposal p
  join review r on r.id = p.review_id
  where p.case_id = ${boardCase}.id and p.board_id = ${boardCase}.board_id and p.ratified_at is null
    and ${isLatestReview('r')}
    and ${charterSql('r.charter_id', (content) => `${closesAsynchronouslySql(content)} and p.proposed_at + ${objectionWindowSql(content)} <= now()`)}
    and exists (select from ballot b where b.proposal_id = p.id and b.revision = p.revision and b.choice = 'APPROVE')
    and not exists (select from ballot b where b.proposal_id = p.id and b.revision = p.revision and b.choice = 'OBJECT'))`;

export const closingReads: readonly Reads[] = [
  {
    extends: 'Review',
    fields: {
      readyToClose: computed<Stored | null>(
        ({ row }) => closingSql(row),
        (stored, now) => {
          if (!stored) return null;
          const publishedAt = new Date(stored.publishedAt);
          const { at, ready, why } = readyToClose({ ...stored, publishedAt, closing: closingOf(stored.closing) }, now, evaluateQuorum);
          return { publishedAt: stored.publishedAt, at: at?.toISOString() ?? null, ready, why };
        },
      ),
    },
  },
  {
    extends: 'Board',
    fields: {
      dueToClose: connection(
        'BoardCase',
        ({ row, viewer }, boardCase) =>
          `${boardCase}.board_id = ${row}.id and ${boardCase}.status = 'IN_REVIEW' and ${seesCaseAsBoard(viewer, `${boardCase}.board_id`, `${boardCase}.id`)}
            and ${boardCase}.id in (select open.case_id from proposal open where open.board_id = ${row}.id and open.ratified_at is null)
            and ${windowHasPassed(boardCase)}`,
        () => [
          { sql: ({ row }) => `${row}.submitted_at`, type: 'timestamptz' },
          { sql: ({ row }) => `${row}.id`, type: 'uuid' },
        ],
        { visible: 'implied' },
      ),
    },
  },
];
