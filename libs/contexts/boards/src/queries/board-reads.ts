import { positionSql } from '#event-log';
import { column, connection, list, one, publicId, value, type FieldRead, type Reads } from '#reads';
import { absenceReads } from './absence-reads.js';
import { charterReads } from './charter-reads.js';
import { membershipReads } from './membership-reads.js';
import { seesBoard, seesBoardOrIsGuest } from './sees-board.js';

/** A key of the kind, or of the rule, that the list runs over. */
const ofKind = (key: string): FieldRead => value(({ row }) => `${row}.kind->'${key}'`);
const ofRule = (key: string): FieldRead => value(({ row }) => `${row}.rule->'${key}'`);
const currentCharter = (board: string, key: string) =>
  `(select ch.content->'${key}' from charter ch where ch.board_id = ${board}.id order by ch.version desc limit 1)`;
const roleOrder = `array['CHAIR', 'COORDINATOR', 'MEMBER', 'GUEST', 'OBSERVER']`;

export const boardReads: readonly Reads[] = [
  { versioned: ['board', 'charter', 'board_member', 'board_guest'] },
  {
    type: 'Board',
    table: 'board',
    node: 'Board',
    // Whoever is signed in may know which boards there are and what they can be asked: referrers choose one.
    visible: ({ viewer }) =>
      `coalesce(${viewer.person}, ${viewer.organisation}, ${viewer.audienceBoard}, ${viewer.audienceOrganisation}) is not null`,
    fields: {
      id: publicId('Board'),
      name: column('name'),
      code: column('code'),
      members: list(
        'BoardMember',
        (at, member) => `${member}.board_id = ${at.row}.id and ${member}.left_at is null`,
        (member) => `array_position(${roleOrder}, ${member}.role), ${member}.joined_at, ${member}.person_id`,
      ),
      questionKinds: list('QuestionKind', () => 'true', (kind) => `${kind}.ordinality`, {
        from: (at, kind) => `jsonb_array_elements(${currentCharter(at.row, 'questionKinds')}) with ordinality ${kind}(kind, ordinality)`,
        visible: 'implied',
      }), // prettier-ignore
      emergencyRoute: value(({ row }) => `${currentCharter(row, 'emergencyRoute')}->>'text'`),
      stream: one('StreamPosition', (at) => seesBoard(at.viewer, `${at.row}.id`), {
        from: (at, stream) => positionSql(`'board:' || ${at.row}.id`, stream),
        visible: 'implied',
      }),
    },
  },
  {
    // Read from any row with a column `kind` that holds one element of `charter.content.questionKinds`.
    type: 'QuestionKind',
    fields: {
      code: ofKind('code'),
      name: ofKind('name'),
      quorum: list('QuorumRule', () => 'true', (rule) => `${rule}.ordinality`, {
        from: (at, rule) => `jsonb_array_elements(${at.row}.kind->'quorum') with ordinality ${rule}(rule, ordinality)`,
        visible: 'implied',
      }), // prettier-ignore
      emergency: ofKind('emergency'),
      asks: ofKind('asks'),
    },
  },
  { type: 'QuorumRule', fields: { label: ofRule('label'), disciplines: ofRule('disciplines'), count: ofRule('count') } },
  {
    type: 'BoardMember',
    table: 'board_member',
    visible: ({ row, viewer }) => seesBoardOrIsGuest(viewer, `${row}.board_id`),
    fields: {
      person: one('Person', (at, person) => `${person}.id = ${at.row}.person_id`, { visible: 'implied' }),
      role: column('role'),
      discipline: column('discipline'),
      deputy: column('deputy'),
      version: value(
        ({
          row,
        }) => `(select max(own.version) from board_member own where own.board_id = ${row}.board_id and own.person_id = ${row}.person_id
          and own.left_at is null)`,
      ),
    },
  },
  {
    type: 'Membership',
    fields: {
      board: one('Board', (at, board) => `${board}.id = ${at.row}.board_id`, { visible: 'implied' }),
      role: column('role'),
      discipline: column('discipline'),
    },
  },
  {
    extends: 'Viewer',
    fields: {
      // A guest of three cases of one board is a guest there once.
      memberships: list(
        'Membership',
        () => 'true',
        (membership) => `array_position(${roleOrder}, ${membership}.role), ${membership}.board_id`,
        {
          from: ({ viewer }, membership) => `(select board_id, role, discipline from board_member where person_id = ${viewer.person} and left_at is null
            union select board_id, 'GUEST', min(discipline) from board_guest where person_id = ${viewer.person} and expires_at > now() group by board_id) ${membership}`,
          visible: 'implied',
        },
      ), // prettier-ignore
    },
  },
  {
    root: {
      board: one('Board', (_at, board, args) => `${board}.id = ${args.key('id', 'Board')}`),
      boards: connection(
        'Board',
        () => 'true',
        () => [
          { sql: ({ row }) => `${row}.name`, type: 'text' },
          { sql: ({ row }) => `${row}.id`, type: 'uuid' },
        ],
      ),
    },
  },
  ...absenceReads,
  ...charterReads,
  ...membershipReads,
];
