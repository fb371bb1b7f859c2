import { Injectable } from '@nestjs/common';
import { standingOf } from '#boards';
import { noteActivity, type BoardCaseRow } from '#cases';
import { inboxStream, UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { newAction, whyNotAddAction, type Action, type ActionDraft } from '../domain/action.js';
import { invalid } from '../domain/follow-through.js';
import { assertMay } from '../domain/policy.js';
import { decisionRefusals } from '../domain/refusals.js';
import { insertAction } from '../storage/action.store.js';
import { standingDecision } from '../storage/decision.store.js';
import { caseToFollow } from './case-to-follow.js';

export interface AddActionInput extends ActionDraft {
  readonly caseId: string;
}

@Injectable()
export class AddAction {
  constructor(private readonly work: UnitOfWork) {}

  /** Something to be done about a case, by exactly one owner; of the decision that stands, where there is one. */
  execute(actor: Actor, input: AddActionInput, idempotencyKey?: string | null): Promise<{ actionId: string; caseId: string }> {
    return this.work.run({ name: 'addAction', actor, input, idempotencyKey }, async (unit) => {
      const { boardCase, asking } = await caseToFollow(unit, input.caseId);
      assertMay(whyNotAddAction(asking));
      const action = newAction(input, actor.id, unit.now);
      await assertOwnerFit(unit, boardCase, action, 'ownerId');
      const decisionId = await standingDecision(unit.manager, boardCase.id);
      return { actionId: await add(unit, boardCase, decisionId, action), caseId: boardCase.id };
    });
  }
}

/** DEC-5: what the board agreed when it decided. */
export async function addActionsOf(
  unit: Unit,
  boardCase: BoardCaseRow,
  decisionId: string,
  drafts: readonly ActionDraft[] | null | undefined,
): Promise<void> {
  if ((drafts?.length ?? 0) > 30) throw invalid('record', 'actions');
  for (const [index, draft] of (drafts ?? []).entries()) {
    const action = newAction(draft, unit.actor.id, unit.now, ['record', 'actions', index]);
    await assertOwnerFit(unit, boardCase, action, 'record', 'actions', index, 'ownerId');
    await add(unit, boardCase, decisionId, action);
  }
}

/** Whoever owes something reads the board's side of the case: they sit on the board, or are its guest. */
export async function assertOwnerFit(
  { manager, now }: Unit,
  { boardId, id: caseId }: BoardCaseRow,
  { ownerId }: Action,
  ...path: (string | number)[]
): Promise<void> {
  if (ownerId === null) return;
  const { reads } = await standingOf(manager, { boardId, caseId, personId: ownerId, now });
  if (!reads) throw decisionRefusals.refuse('ACTION_OWNER_UNFIT', { path: ['input', ...path] });
}

async function add(unit: Unit, boardCase: BoardCaseRow, decisionId: string | null, action: Action): Promise<string> {
  const actionId = await insertAction(unit.manager, boardCase, decisionId, action, unit.actor);
  await noteActivity(unit, boardCase, 'actionAdded', { actionId, version: 1 }, action.audience === 'REFERRER' ? 'both' : 'board');
  tellOwner(unit, boardCase.id, actionId, action);
  return actionId;
}

/** Nobody is told of what they gave themselves. */
export function tellOwner(unit: Unit, caseId: string, actionId: string, { ownerId }: Pick<Action, 'ownerId'>): void {
  if (ownerId !== null && ownerId !== unit.actor.id) unit.record(inboxStream(ownerId), 'actionAssigned', { caseId, actionId });
}
