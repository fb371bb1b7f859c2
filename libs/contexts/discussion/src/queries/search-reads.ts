import { seesCase } from '#cases';
import { computed, connection, one, type Reads, type Scope, type Sql } from '#reads';
import { excerptOf, type Searched } from '../domain/excerpt.js';
import { ofCase } from './of-case.js';

/**
 * In the order of what says most about a case; of the discussion the latest three comments that hold a word of it, and only where the rest does
 * not hold all of them: to fold every comment of fifty cases cost more than to find them.
 */
const textsOf = (at: Scope): Sql => `json_build_object('asked', ${at.row}.asked, 'texts', json_build_array(
    json_build_object('source', 'NUMBER', 'text', ${at.row}.number),
    json_build_object('source', 'PATIENT', 'text', (select p.name || ' · ' || p.identifier from patient p where p.id = ${at.row}.patient_id)),
    json_build_object('source', 'QUESTION', 'text', ${at.row}.question),
    json_build_object('source', 'REASON', 'text', ${at.row}.reason))::jsonb
  || case when not ${at.row}.discussed then '[]' else (select coalesce(jsonb_agg(jsonb_build_object('source', 'DISCUSSION', 'text', said.body) order by said.created_at desc), '[]') from
    (select c.body, c.created_at from comment c where ${ofCase(at, 'c')} and c.deleted_at is null
       and to_tsvector('simple', search_fold(c.body)) @@ search_query(${at.row}.asked, '|', '') order by c.created_at desc limit 3) said) end)`;

/** DISC-6: the database finds what the viewer may see (timeline 0014); the case's own predicate is asked of it once more. */
export const searchReads: readonly Reads[] = [
  {
    type: 'FoundCase',
    fields: {
      boardCase: one('BoardCase', (at, boardCase) => `${boardCase}.id = ${at.row}.id`, { visible: 'implied' }),
      excerpt: computed<Searched>(textsOf, excerptOf),
    },
  },
  {
    root: {
      searchCases: connection(
        'FoundCase',
        ({ viewer }, found) => seesCase(viewer, found),
        () => [
          { sql: ({ row }) => `${row}.rank`, type: 'integer', descending: true },
          { sql: ({ row }) => `${row}.id`, type: 'uuid', descending: true },
        ],
        {
          from: (_at, found, args) => {
            const text = args.parameter('text', 'text') ?? `''::text`;
            return `(select c.*, s.rank, s.discussed, ${text} as asked from search_cases(${text}) s join board_case c on c.id = s.case_id) ${found}`;
          },
          visible: 'implied',
          defaultSize: 20,
        },
      ),
    },
  },
];
