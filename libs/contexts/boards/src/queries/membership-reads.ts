import { column, computed, list, one, time, value, type Reads } from '#reads';
import { whyNotInvite } from '../domain/invitation.js';
import { chairsBoard, organisesBoard, organisesCase, seesCaseAsBoard } from './sees-board.js';

/** Who has come and gone, as what, and who is invited to which case. */
export const membershipReads: readonly Reads[] = [
  { versioned: ['board_member_change'] },
  {
    extends: 'Board',
    fields: {
      memberChanges: list(
        'BoardMemberChange',
        (at, change) => `${change}.board_id = ${at.row}.id`,
        (change) => `${change}.at desc, ${change}.id desc`,
        { limit: 500 },
      ),
      mayChangeMembers: value(({ row, viewer }) => chairsBoard(viewer, `${row}.id`)),
    },
  },
  {
    type: 'BoardMemberChange',
    table: 'board_member_change',
    visible: ({ row, viewer }) => organisesBoard(viewer, `${row}.board_id`),
    fields: {
      kind: column('kind'),
      person: one('Person', (at, person) => `${person}.id = ${at.row}.person_id`, { visible: 'implied' }),
      role: column('role'),
      discipline: column('discipline'),
      deputy: column('deputy'),
      changedBy: one('Person', (at, person) => `${person}.id = ${at.row}.changed_by`, { visible: 'implied' }),
      at: time('at'),
    },
  },
  {
    extends: 'BoardCase',
    fields: {
      guests: list(
        'CaseGuest',
        (at, guest) => `${guest}.case_id = ${at.row}.id`,
        (guest) => `${guest}.invited_at, ${guest}.person_id`,
      ),
      mayInviteGuest: computed<{ organises: boolean; status: string; consentWithdrawn: boolean }>(
        ({ row, viewer }) =>
          `json_build_object('organises', ${organisesCase(viewer, `${row}.board_id`, `${row}.id`)}, 'status', ${row}.status,
            'consentWithdrawn', ${row}.consent_withdrawn_at is not null)`,
        ({ organises, ...ofCase }) => whyNotInvite({ chairs: organises, coordinates: organises }, ofCase) === null,
      ),
    },
  },
  {
    type: 'CaseGuest',
    table: 'board_guest',
    visible: ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`),
    fields: {
      person: one('Person', (at, person) => `${person}.id = ${at.row}.person_id`, { visible: 'implied' }),
      discipline: column('discipline'),
      invitedAt: time('invited_at'),
      expiresAt: time('expires_at'),
    },
  },
];
