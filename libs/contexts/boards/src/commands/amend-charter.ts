import { Injectable } from '@nestjs/common';
import { boardStream, UnitOfWork } from '#event-log';
import { newId, type Actor } from '#kernel';
import { proceduresByCodes } from '#procedures';
import { disciplines } from '#specialists';
import { charterContent } from '../domain/charter-content.js';
import type { CharterWarning } from '../domain/charter-warning.js';
import { boardRefusals } from '../domain/refusals.js';
import { currentCharter } from '../queries/current-charter.js';
import { standingOf } from '../queries/standing-of.js';
import { warningsOf } from '../queries/warnings-of.js';
import { CharterRow } from '../storage/board.row.js';
import { lockBoard, seatsOf } from '../storage/board.store.js';

export interface AmendCharterInput {
  readonly boardId: string;
  /** Of the charter, as its author saw it. */
  readonly version: number;
  /** Not trusted: checked against everything that a charter may hold. */
  readonly content: unknown;
  readonly reason: string;
}

export interface AmendedCharter extends Record<string, unknown> {
  readonly boardId: string;
  readonly charterId: string;
  readonly warnings: readonly CharterWarning[];
}

@Injectable()
export class AmendCharter {
  constructor(private readonly work: UnitOfWork) {}

  /** A new version for reviews that open from now on; those that are open keep theirs. Warns, and saves all the same (DEC-4). */
  execute(actor: Actor, input: AmendCharterInput, idempotencyKey?: string | null): Promise<AmendedCharter> {
    return this.work.run({ name: 'amendCharter', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { boardId } = input;
      unit.concerns({ subject: `board:${boardId}` });
      await lockBoard(manager, boardId);
      const { chairs } = await standingOf(manager, { boardId, personId: actor.id, now });
      if (!chairs) throw boardRefusals.refuse('BOARD_CHAIR_ONLY');
      const current = (await currentCharter(manager, boardId))!;
      if (current.version !== input.version) throw boardRefusals.refuse('CHARTER_STALE', { currentVersion: current.version });
      const reason = input.reason.trim();
      if (reason === '' || reason.length > 2_000) throw boardRefusals.refuse('CHARTER_REASON_MISSING', { path: ['input', 'reason'] });

      const members = new Set((await seatsOf(manager, boardId)).map(({ personId }) => personId));
      const procedureCodes = new Set((await proceduresByCodes(manager, codesIn(input.content))).keys());
      const content = charterContent(input.content, { disciplines: new Set(disciplines), procedureCodes, members });
      const version = current.version + 1;
      const charterId = newId(now);
      await manager.insert(CharterRow, { id: charterId, boardId, version, content, changedBy: actor.id, reason, createdAt: now } as never);

      const warnings = await warningsOf(manager, boardId);
      unit.record(boardStream(boardId), 'charterAmended', { boardId, charterId, version, warnings: warnings.length });
      return { boardId, charterId, warnings };
    });
  }
}

/** Which codes to look up in the catalogue; whether the draft has the right shape is asked afterwards. */
function codesIn(draft: unknown): string[] {
  const entries = (draft as { procedures?: unknown } | null)?.procedures;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) => (entry as { codes?: unknown } | null)?.codes ?? []).filter((code) => typeof code === 'string');
}
