import {
  array,
  column,
  computed,
  connection,
  day,
  embedded,
  isoTime,
  jsonKey,
  jsonList,
  list,
  one,
  publicId,
  publicIdOf,
  time,
  value,
  type KeysetColumn,
  type Reads,
} from '../src/read-map.js';
import { housePartReads, mayRead } from './house-part-reads.js';

const newest: KeysetColumn[] = [
  { sql: ({ row }) => `${row}.updated_at`, type: 'timestamptz', descending: true },
  { sql: ({ row }) => `${row}.id`, type: 'uuid', descending: true },
];
const orders: Record<string, KeysetColumn[]> = {
  NEWEST: newest,
  OLDEST: newest.map(({ sql, type }) => ({ sql, type })),
  PRIORITY: [
    { sql: ({ row }) => `coalesce(${row}.priority, 'P0')`, type: 'text' },
    { sql: ({ row }) => `${row}.version`, type: 'integer', descending: true },
    { sql: ({ row }) => `${row}.id`, type: 'uuid' },
  ],
};
const written: KeysetColumn[] = [
  { sql: ({ row }) => `${row}.created_at`, type: 'timestamptz' },
  { sql: ({ row }) => `${row}.id`, type: 'uuid' },
];
const person = (sql: string): string => `jsonb_build_object('id', ${publicIdOf('Person', `${sql}.id`)}, 'name', ${sql}.name)`;
const people = `(select coalesce(jsonb_agg(${person('p')} order by p.name), '[]') from house_person p)`;

interface Facts {
  version: number;
  people: { id: string; name: string }[];
}
const quorum = ({ version, people: all }: Facts, now: Date) => ({
  met: version > 2,
  at: now,
  requirements: [
    { label: 'two “disciplines”', count: 2, people: all },
    { label: 'nobody', count: 0, people: [] },
  ],
  by: version % 2 === 0 ? all[0] : null,
});

/** What comments compare with is who wrote them: these four, and one who does not exist. */
const authors = [1, 2, 3, 4, 99].map((n) => `house_id(1, ${n})`);

export const houseReads: readonly Reads[] = [
  {
    fragmentOf: 'BoardCase',
    validity: (row) => `(select h.head from house_head h where h.case_id = ${row}.id)`,
    keys: (row) => [`${row}.board_id`, ...authors],
  },
  { heldBy: 'BoardCase', tables: ['house_case', 'house_comment'] },
  { versioned: ['house_person', 'house_board', 'house_patient'] },
  {
    root: {
      viewer: embedded('Viewer'),
      board: one('Board', (_, alias, args) => `${alias}.id = ${args.key('id', 'Board') ?? 'null'}`),
      boards: list(
        'Board',
        () => 'true',
        (alias) => `${alias}.name`,
        { limit: 10 },
      ),
      boardCase: one('BoardCase', (_, alias, args) => `${alias}.id = ${args.key('id', 'BoardCase') ?? 'null'}`),
      boardCases: connection(
        'BoardCase',
        (_, alias, args) => {
          const status = args.parameter('filter.status', 'text[]');
          const search = args.parameter('filter.search', 'text');
          const minimum = args.parameter('filter.and.minimum', 'float8');
          const urgent = args.constant('filter.urgent');
          return [
            `${alias}.board_id = ${args.key('boardId', 'Board') ?? 'null'}`,
            ...(status ? [`${alias}.status = any(${status})`] : []),
            ...(search ? [`position(${search} in ${alias}.question) > 0`] : []),
            ...(minimum ? [`${alias}.weight >= ${minimum}`] : []),
            ...(typeof urgent === 'boolean' ? [`${alias}.urgent = ${urgent}`] : []),
          ].join(' and ');
        },
        (args) => orders[args.constant('orderBy') as string]!,
      ),
      motto: value((_, args) => {
        const text = `'ad "fontes" ' || coalesce(${args.parameter('name', 'text') ?? 'null'}, '–')`;
        return args.constant('loud') === true ? `upper(${text})` : text;
      }),
      figures: computed(
        () => `jsonb_build_object('boards', (select count(*) from house_board), 'mean', 1.50, 'at', ${isoTime('now()')})`,
        ({ boards, mean }: { boards: number; mean: number }, now) => ({
          boards,
          mean,
          at: now,
          today: '2026-11-22',
          open: { b: 1, aa: [2] },
        }),
      ),
    },
  },
  {
    type: 'Viewer',
    fields: {
      name: value(({ viewer }) => `(select p.name from house_person p where p.id = ${viewer.person})`),
      organisation: value(({ viewer }) => `${viewer.organisation}::text`),
      inbox: embedded('Inbox'),
    },
  },
  {
    type: 'Inbox',
    fields: {
      cases: connection(
        'BoardCase',
        () => 'true',
        () => newest,
        { defaultSize: 3 },
      ),
      mentions: list(
        'Comment',
        ({ viewer }, alias) => `${alias}.author_id = ${viewer.person}`,
        (alias) => `${alias}.created_at desc, ${alias}.id`,
        { limit: 4 },
      ),
      absent: embedded('Absent', () => 'false'),
    },
  },
  {
    type: 'Absent',
    fields: {
      name: value(() => `'nobody'`),
      cases: connection(
        'BoardCase',
        () => 'true',
        () => newest,
      ),
    },
  },
  {
    type: 'Board',
    table: 'house_board',
    node: 'Board',
    visible: ({ viewer }) => mayRead(viewer),
    fields: {
      id: publicId('Board'),
      name: column('name'),
      codes: array(({ row }) => `${row}.codes`),
      members: list(
        'Member',
        ({ row }, alias) => `${alias}.board_id = ${row}.id`,
        (alias) => `${alias}.position`,
      ),
      cases: connection(
        'BoardCase',
        ({ row }, alias) => `${alias}.board_id = ${row}.id`,
        () => newest,
      ),
      topCase: one('BoardCase', ({ row }, alias) => `${alias}.board_id = ${row}.id`, {
        orderBy: (alias) => `${alias}.version desc, ${alias}.id`,
      }),
      chair: one('Person', ({ row }, alias) => `${alias}.id = ${row}.chair_id`),
    },
  },
  {
    type: 'Member',
    table: 'house_member',
    fields: {
      person: one('Person', ({ row }, alias) => `${alias}.id = ${row}.person_id`),
      role: column('role'),
      position: column('position'),
      board: one('Board', ({ row }, alias) => `${alias}.id = ${row}.board_id`),
      cases: list(
        'BoardCase',
        ({ row }, alias) => `${alias}.board_id = ${row}.board_id`,
        (alias) => `${alias}.id`,
        { limit: 2 },
      ),
    },
  },
  {
    type: 'BoardCase',
    table: 'house_case',
    node: 'BoardCase',
    visible: ({ row, viewer }) => `${mayRead(viewer)} and not ${row}.hidden`,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('BoardCase'),
      question: column('question'),
      status: column('status'),
      statuses: value(({ row }) => `array[${row}.status, 'OPEN']`),
      version: column('version'),
      weight: column('weight'),
      ratio: column('ratio'),
      urgent: column('urgent'),
      submittedAt: time('submitted_at'),
      updatedAt: time('updated_at'),
      bornOn: day('born_on'),
      tags: jsonList('body', 'tags'),
      scores: jsonKey('body', 'scores'),
      extra: jsonKey('body', 'extra'),
      board: one('Board', ({ row }, alias) => `${alias}.id = ${row}.board_id`, { visible: 'implied' }),
      patient: one('Patient', ({ row }, alias) => `${alias}.id = ${row}.patient_id`, { visible: 'implied' }),
      patientIfSeen: one('Patient', ({ row }, alias) => `${alias}.id = ${row}.patient_id`),
      profile: embedded('Profile'),
      plan: embedded('Plan', ({ row }) => `${row}.body ? 'plan'`),
      sites: list(
        'Site',
        ({ row }, alias) => `${alias}.case_id = ${row}.id`,
        (alias) => `${alias}.position`,
        {
          from: ({ row }, alias) =>
            `(select ${row}.id as case_id, s.value, s.position from jsonb_array_elements(${row}.body->'sites') with ordinality s(value, position)) ${alias}`,
        },
      ),
      previous: list(
        'BoardCase',
        ({ row }, alias, args) =>
          `${alias}.patient_id = ${row}.patient_id and ${alias}.id <> ${row}.id and ${alias}.version <= ${args.parameter('most', 'integer') ?? '1000'}`,
        (alias) => `${alias}.updated_at desc, ${alias}.id`,
        { limit: 3 },
      ),
      comments: connection(
        'Comment',
        ({ row }, alias) => `${alias}.case_id = ${row}.id`,
        () => written,
      ),
      byPriority: connection(
        'Comment',
        ({ row }, alias) => `${alias}.case_id = ${row}.id`,
        () => [{ sql: ({ row }) => `${row}.author_id`, type: 'uuid', descending: true }, ...written],
        { defaultSize: 2 },
      ),
      latest: one(
        'Comment',
        ({ row }, alias, args) => {
          const audience = args.parameter('audience', 'text');
          return `${alias}.case_id = ${row}.id${audience ? ` and ${alias}.audience = ${audience}` : ''}`;
        },
        { orderBy: (alias) => `${alias}.created_at desc, ${alias}.id desc` },
      ),
      commentCount: value(({ row }) => `(select count(*) from house_comment c where c.case_id = ${row}.id)`),
      mayClose: computed(
        ({ row, viewer }) => `jsonb_build_object('status', ${row}.status, 'person', ${viewer.person})`,
        ({ status, person: who }: { status: string; person: string | null }) => status === 'OPEN' && who !== null,
      ),
      quorum: computed(({ row }) => `jsonb_build_object('version', ${row}.version, 'people', ${people})`, quorum),
      verdict: computed(
        ({ row }) => `case when ${row}.version > 1 then jsonb_build_object('version', ${row}.version, 'people', ${people}) end`,
        (facts: Facts | null, now) => facts && quorum(facts, now),
      ),
      wide: embedded('Wide'),
    },
  },
  ...housePartReads,
];
