import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import {
  assertCurrentAction,
  cancelAction,
  completeAction,
  reassignAction,
  whyNotChange,
  whyNotComplete,
  type Action,
  type ActionOwnerDraft,
} from '../domain/action.js';
import { assertMay } from '../domain/policy.js';
import type { ActionRow } from '../storage/action.row.js';
import { caseOfAction, lockAction, updateAction } from '../storage/action.store.js';
import { assertOwnerFit, tellOwner } from './add-action.js';
import { caseToFollow, type CaseToFollow } from './case-to-follow.js';

interface Changing {
  readonly actionId: string;
  readonly version: number;
}
export interface CompleteActionInput extends Changing {
  readonly note?: string | null | undefined;
}
export interface CancelActionInput extends Changing {
  readonly reason: string;
}
export interface ReassignActionInput extends Changing, ActionOwnerDraft {
  readonly dueOn?: string | null | undefined;
  readonly reason: string;
}
type Changed = { actionId: string; caseId: string };
type Decide = (before: ActionRow, asking: CaseToFollow) => Promise<Action> | Action;

/** What becomes of an action: each change is a version that is kept. */
@Injectable()
export class ChangeAction {
  constructor(private readonly work: UnitOfWork) {}

  complete(actor: Actor, input: CompleteActionInput, idempotencyKey?: string | null): Promise<Changed> {
    return this.#change('completeAction', 'actionCompleted', actor, input, idempotencyKey, (before, { asking, personId }, { now }) => {
      assertMay(whyNotComplete(asking, before, personId));
      return completeAction(before, input.note, now);
    });
  }

  cancel(actor: Actor, input: CancelActionInput, idempotencyKey?: string | null): Promise<Changed> {
    return this.#change('cancelAction', 'actionCancelled', actor, input, idempotencyKey, (before, { asking, personId }, { now }) => {
      assertMay(whyNotChange(asking, before, personId));
      return cancelAction(before, input.reason, now);
    });
  }

  reassign(actor: Actor, input: ReassignActionInput, idempotencyKey?: string | null): Promise<Changed> {
    return this.#change('reassignAction', 'actionReassigned', actor, input, idempotencyKey, async (before, desk, unit) => {
      assertMay(whyNotChange(desk.asking, before, desk.personId));
      const action = reassignAction(before, input, input.reason, unit.now);
      await assertOwnerFit(unit, desk.boardCase, action, 'ownerId');
      return action;
    });
  }

  #change(
    name: string,
    fact: string,
    actor: Actor,
    input: Changing,
    idempotencyKey: string | null | undefined,
    decide: (...on: [...Parameters<Decide>, Unit]) => Promise<Action> | Action,
  ): Promise<Changed> {
    return this.work.run({ name, actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { actionId } = input;
      unit.concerns({ subject: `action:${actionId}` });
      const desk = await caseToFollow(unit, await caseOfAction(manager, actionId));
      const before = await lockAction(manager, actionId);
      const after = await decide(before, desk, unit);
      assertCurrentAction(before, input.version);
      const { boardCase } = desk;
      await updateAction(manager, before, after, actor, now);
      // Whose it was before learns that it is gone, and whose it is now that it has come.
      const seenByReferrer = before.audience === 'REFERRER' || after.audience === 'REFERRER';
      await noteActivity(unit, boardCase, fact, { actionId, version: after.version }, seenByReferrer ? 'both' : 'board');
      if (before.ownerId !== after.ownerId) tellOwner(unit, boardCase.id, actionId, after);
      if (before.ownerId !== null && before.ownerId !== actor.id && (before.ownerId !== after.ownerId || after.state !== 'OPEN'))
        unit.record(inboxStream(before.ownerId), 'actionWithdrawn', { caseId: boardCase.id, actionId });
      return { actionId, caseId: boardCase.id };
    });
  }
}
