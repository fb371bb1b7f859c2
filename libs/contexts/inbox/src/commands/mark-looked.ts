import { Injectable } from '@nestjs/common';
import { seesCaseAsBoard } from '#boards';
import { caseRefusals, seesCase } from '#cases';
import { caseStream, headOf, inboxStream, referralStream, UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { viewerInPlace } from '#reads';
import { inboxRefusals } from '../domain/refusals.js';

export interface MarkLookedInput {
  readonly caseId: string;
  /** Of the stream that `BoardCase.stream` named. */
  readonly head: number;
}

@Injectable()
export class MarkLooked {
  constructor(private readonly work: UnitOfWork) {}

  /** [INBOX-4] Somebody has seen the case up to here. Only their own stream tells of it. */
  execute(actor: Actor, input: MarkLookedInput, idempotencyKey?: string | null): Promise<{ caseId: string }> {
    return this.work.run({ name: 'markLooked', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { caseId, head } = input;
      unit.concerns({ subject: `case:${caseId}` });
      const viewer = viewerInPlace({ person: '$2::uuid' });
      const [found]: { patient_id: string; board_id: string; organisation_id: string; on_board: boolean }[] = await manager.query(
        `select c.patient_id, c.board_id, c.organisation_id, ${seesCaseAsBoard(viewer, 'c.board_id', 'c.id')} as on_board
         from board_case c where c.id = $1 and ${seesCase(viewer, 'c')}`,
        [caseId, actor.id],
      );
      if (!found) throw caseRefusals.refuse('CASE_NOT_FOUND');
      unit.concerns({ patientIds: [found.patient_id] });
      const stream = found.on_board ? caseStream(caseId) : referralStream(caseId);
      if (head < 0 || head > (await headOf(manager, stream))) throw inboxRefusals.refuse('LOOK_AHEAD', { path: ['input', 'head'] });
      await manager.query(
        `insert into last_look as l (person_id, case_id, board_id, organisation_id, stream, head, at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (person_id, case_id) do update set stream = excluded.stream, at = excluded.at,
           head = case when l.stream = excluded.stream then greatest(l.head, excluded.head) else excluded.head end`,
        [actor.id, caseId, found.board_id, found.organisation_id, `${stream.kind}:${caseId}`, head, now],
      );
      unit.record(inboxStream(actor.id), 'looked', { caseId });
      return { caseId };
    });
  }
}
