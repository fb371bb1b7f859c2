import { Injectable } from '@nestjs/common';
import { organises, standingOf } from '#boards';
import { lockCase, noteActivity } from '#cases';
import { decisionToTell } from '#decisions';
import { UnitOfWork, type Unit } from '#event-log';
import type { Actor } from '#kernel';
import { boardLetter } from '../domain/board-letter.js';
import type { LetterDocument } from '../domain/letter-document.js';
import { letterKinds, type LetterKind } from '../domain/letter-life.js';
import { patientLetter } from '../domain/patient-letter.js';
import { lettersRefusals } from '../domain/refusals.js';
import type { LetterSubject } from '../domain/subject.js';
import { letterSubject } from '../queries/letter-subject.js';
import { patientDied } from '../queries/patient-told.js';
import { cancelLetter, insertLetter, lettersOfCase } from '../storage/letter.store.js';

const compose: Record<LetterKind, (subject: LetterSubject) => LetterDocument> = { REFERRER: boardLetter, PATIENT: patientLetter };

export interface DraftLettersInput {
  readonly decisionId: string;
}

@Injectable()
export class DraftLetters {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * [MEET-6] Every ratified decision has its letters. The worker drafts them when it reads of the ratification; doing it again changes
   * nothing, so whoever prepares letters may ask for it too.
   */
  execute(actor: Actor, input: DraftLettersInput, idempotencyKey?: string | null): Promise<{ decisionId: string; drafted: string[] }> {
    return this.work.run({ name: 'draftLetters', actor, input, idempotencyKey }, async (unit) => {
      const { decisionId } = input;
      unit.concerns({ subject: `decision:${decisionId}` });
      const decision = await decisionToTell(unit.manager, decisionId);
      if (!decision) throw lettersRefusals.refuse('LETTER_DECISION_NOT_FOUND');
      const boardCase = await lockCase(unit.manager, decision.caseId);
      const { id: caseId, boardId, patientId } = boardCase;
      unit.concerns({ patientIds: [patientId] });
      if (actor.kind !== 'system') {
        const standing = await standingOf(unit.manager, { boardId, caseId, personId: actor.id, now: unit.now });
        if (!organises(standing)) throw lettersRefusals.refuse('LETTER_FORBIDDEN');
      }
      if (!decision.stands) return { decisionId, drafted: [] };
      const before = await lettersOfCase(unit.manager, caseId);
      const cancelled = await withdrawUnreleased(unit, before.filter((letter) => letter.decisionId !== decisionId && letter.status !== 'RELEASED')); // prettier-ignore
      const subject = await letterSubject(unit.manager, boardCase, decision);
      const wanted = (await patientDied(unit.manager, patientId)) ? letterKinds.filter((kind) => kind !== 'PATIENT') : letterKinds;
      const [drafted, superseded]: [string[], string[]] = [[], []];
      for (const kind of wanted) {
        if (await alreadyDrafted(unit, decisionId, kind)) continue;
        const supersedesId = before.findLast((letter) => letter.kind === kind && letter.status === 'RELEASED')?.id ?? null;
        if (supersedesId !== null) superseded.push(supersedesId);
        drafted.push(await insertLetter(unit, boardCase, { decisionId, kind, content: compose[kind](subject), supersedesId, correctionReason: null })); // prettier-ignore
      }
      if (cancelled.length > 0) await noteActivity(unit, boardCase, 'letterCancelled', { decisionId, letterId: cancelled });
      if (drafted.length > 0) await noteActivity(unit, boardCase, 'lettersDrafted', { decisionId, letterId: [...drafted, ...superseded] });
      return { decisionId, drafted };
    });
  }
}

/** A letter of a decision that no longer stands would tell what does not hold. One that was released is superseded by its successor. */
async function withdrawUnreleased(unit: Unit, letters: readonly { readonly id: string }[]): Promise<string[]> {
  for (const { id } of letters) await cancelLetter(unit, id, 'DECISION_SUPERSEDED', null);
  return letters.map(({ id }) => id);
}

/** Cancelled ones count: somebody has decided that there is to be none. */
async function alreadyDrafted({ manager }: Unit, decisionId: string, kind: LetterKind): Promise<boolean> {
  const rows: unknown[] = await manager.query('select from letter where decision_id = $1 and kind = $2 limit 1', [decisionId, kind]);
  return rows.length > 0;
}
