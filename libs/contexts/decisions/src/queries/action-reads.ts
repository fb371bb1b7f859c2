import { column, computed, day, list, publicId, time, type Reads } from '#reads';
import { whyNotAddAction, whyNotChange, whyNotComplete, type Action } from '../domain/action.js';
import { overdueSince } from '../domain/follow-through.js';
import { byAudience, dayText, mayFollow, person } from './following.js';

type Owned = { readonly action: Pick<Action, 'audience' | 'ownerId' | 'addedBy' | 'state'> };
const may = (whyNot: typeof whyNotComplete) =>
  mayFollow<Owned>(
    (row) => `${row}.case_id`,
    (row) =>
      `, 'action', json_build_object('audience', ${row}.audience, 'ownerId', ${row}.owner_id, 'addedBy', ${row}.added_by, 'state', ${row}.state)`,
    (who, { action }, personId) => whyNot(who, action, personId),
  );

/** What follows from a decision and who owes it. The referring side reads what is asked of it. */
export const actionReads: readonly Reads[] = [
  { heldBy: 'BoardCase', tables: ['action', 'action_version'] },
  {
    extends: 'BoardCase',
    fields: {
      actions: list(
        'Action',
        (at, action) => `${action}.case_id = ${at.row}.id`,
        (action) => `${action}.added_at, ${action}.id`,
        { limit: 100 },
      ),
      mayAddAction: mayFollow(
        (row) => `${row}.id`,
        () => '',
        (who) => whyNotAddAction(who),
      ),
    },
  },
  {
    type: 'Action',
    table: 'action',
    node: 'Action',
    visible: byAudience,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Action'),
      what: column('what'),
      audience: column('audience'),
      owner: person('owner_id'),
      ownerName: column('owner_name'),
      dueOn: day('due_on'),
      state: column('state'),
      reason: column('reason'),
      version: column('version'),
      addedBy: person('added_by'),
      addedAt: time('added_at'),
      endedAt: time('ended_at'),
      overdueSince: computed<{ dueOn: string | null; open: boolean }>(
        ({ row }) => `json_build_object('dueOn', ${dayText(`${row}.due_on`)}, 'open', ${row}.state = 'OPEN')`,
        ({ dueOn, open }, now) => (open ? overdueSince(dueOn, now) : null),
      ),
      earlierVersions: list(
        'ActionVersion',
        (at, version) => `${version}.action_id = ${at.row}.id and ${version}.version < ${at.row}.version`,
        (version) => `${version}.version`,
      ),
      mayComplete: may(whyNotComplete),
      mayChange: may(whyNotChange),
    },
  },
  {
    type: 'ActionVersion',
    table: 'action_version',
    visible: byAudience,
    fields: {
      version: column('version'),
      state: column('state'),
      owner: person('owner_id'),
      ownerName: column('owner_name'),
      dueOn: day('due_on'),
      reason: column('reason'),
      changedBy: person('changed_by'),
      changedAt: time('changed_at'),
    },
  },
];
