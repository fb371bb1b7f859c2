import { positionSql } from '#event-log';
import { column, computed, connection, list, one, publicId, time, type FieldRead, type KeysetColumn, type Reads } from '#reads';
import {
  whyNotAddItem,
  whyNotCancel,
  whyNotMove,
  whyNotNameDelegate,
  whyNotOpen,
  whyNotRecordAttendance,
  whyNotReorder,
} from '../domain/policy.js';
import { suggestedOrderRead } from './agenda-figures.js';
import { agendaReads, offeredCases } from './agenda-reads.js';
import { asking, atTable, meetingAtHandSql, seesMeeting, type MeetingFacts } from './sees-meeting.js';

const person = (columnName: string): FieldRead => one('Person', (at, who) => `${who}.id = ${at.row}.${columnName}`, { visible: 'implied' });
const may = (whyNot: (facts: MeetingFacts, now: Date) => unknown): FieldRead =>
  computed<MeetingFacts>(meetingAtHandSql, (facts, now) => whyNot(facts, now) === null);
const mover = may((facts, now) => whyNotMove(asking(facts, now), atTable(facts)));

const byStart = (descending: boolean): readonly KeysetColumn[] => [
  { sql: ({ row }) => `${row}.starts_at`, type: 'timestamptz', descending },
  { sql: ({ row }) => `${row}.id`, type: 'uuid', descending },
];

export const meetingsReads: readonly Reads[] = [
  {
    type: 'Meeting',
    table: 'meeting',
    node: 'Meeting',
    visible: seesMeeting,
    fields: {
      id: publicId('Meeting'),
      board: one('Board', (at, board) => `${board}.id = ${at.row}.board_id`, { visible: 'implied' }),
      startsAt: time('starts_at'),
      cutOffAt: time('cut_off_at'),
      status: column('status'),
      version: column('version'),
      openedAt: time('opened_at'),
      closedAt: time('closed_at'),
      cancelReason: column('cancel_reason'),
      delegate: person('delegate_id'),
      agenda: list(
        'AgendaItem',
        (at, item) => `${item}.meeting_id = ${at.row}.id`,
        (item) => `${item}.position, ${item}.added_at, ${item}.id`,
        { limit: 100 },
      ),
      currentItem: one('AgendaItem', (at, item) => `${item}.id = ${at.row}.current_item_id`),
      phase: column('phase'),
      attendance: list(
        'Attendance',
        (at, stay) => `${stay}.meeting_id = ${at.row}.id`,
        (stay) => `${stay}.arrived_at, ${stay}.id`,
        { from: (_at, stay) => `attendance ${stay}`, visible: 'implied' },
      ),
      suggestedOrder: suggestedOrderRead,
      offered: offeredCases,
      stream: one('StreamPosition', () => 'true', {
        from: (at, stream) => positionSql(`'meeting:' || ${at.row}.id`, stream),
        visible: 'implied',
      }),
      mayCancel: may((facts, now) => whyNotCancel(asking(facts, now), atTable(facts))),
      mayAddItem: may((facts, now) => whyNotAddItem(asking(facts, now), atTable(facts), now)),
      mayReorder: may((facts, now) => whyNotReorder(asking(facts, now), atTable(facts))),
      mayNameDelegate: may((facts, now) => whyNotNameDelegate(asking(facts, now), atTable(facts))),
      mayOpen: may((facts, now) => whyNotOpen(asking(facts, now), atTable(facts))),
      mayAdvance: mover,
      mayRecordNoted: mover,
      mayClose: mover,
      // Whoever sees a meeting sits on its board or is a guest of one of its cases, and so may attend it.
      mayAttend: may((facts, now) => whyNotRecordAttendance(asking(facts, now), atTable(facts), asking(facts, now).personId)),
      mayRecordAttendance: may((facts, now) => whyNotRecordAttendance(asking(facts, now), atTable(facts), 'somebody else')),
    },
  },
  {
    type: 'Attendance',
    fields: {
      person: person('person_id'),
      discipline: column('discipline'),
      arrivedAt: time('arrived_at'),
      leftAt: time('left_at'),
      remote: column('remote'),
    },
  },
  ...agendaReads,
  {
    extends: 'Board',
    fields: {
      meetings: connection(
        'Meeting',
        (at, meeting, args) => {
          const status = args.parameter('status', 'text[]');
          const from = args.parameter('startsFrom', 'timestamptz');
          return [
            `${meeting}.board_id = ${at.row}.id`,
            ...(status ? [`${meeting}.status = any (${status})`] : []),
            ...(from ? [`${meeting}.starts_at >= ${from}`] : []),
          ].join(' and ');
        },
        (args) => byStart(args.constant('orderBy') !== 'STARTS_AT_ASC'),
      ),
    },
  },
  { root: { meeting: one('Meeting', (_at, meeting, args) => `${meeting}.id = ${args.key('id', 'Meeting')}`) } },
];
