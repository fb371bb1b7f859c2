import { Injectable } from '@nestjs/common';
import { noteActivity } from '#cases';
import { UnitOfWork, type Unit } from '#event-log';
import { globalId, Refusal, type Actor } from '#kernel';
import { specialistById } from '#specialists';
import { releaseAfterSigning, whyNotSign, whyStale } from '../domain/letter-life.js';
import { lettersRefusals } from '../domain/refusals.js';
import { signatureOf } from '../domain/signature.js';
import { patientTold } from '../queries/patient-told.js';
import { placesOf, saveSignature } from '../storage/letter.store.js';
import { printPdf } from '../storage/print-pdf.js';
import { letterOnDesk } from './letter-on-desk.js';
import { tellOfRelease } from './release-letters.js';

export interface SignLettersInput {
  /** letter.id, with the version that was previewed. */
  readonly letters: readonly { readonly id: string; readonly version: number }[];
}

export interface SignedLetters extends Record<string, unknown> {
  /** letter.id, in the order in which they were named. */
  readonly signed: string[];
  readonly refused: { readonly letterId: string; readonly code: string }[];
}

const most = 50;

@Injectable()
export class SignLetters {
  constructor(private readonly work: UnitOfWork) {}

  /** [MEET-6] Several at once after preview, each with its own result: one that may not be signed holds up none of the others. */
  execute(actor: Actor, input: SignLettersInput, idempotencyKey?: string | null): Promise<SignedLetters> {
    return this.work.run({ name: 'signLetters', actor, input, idempotencyKey }, async (unit) => {
      const { letters } = input;
      const ids = letters.map(({ id }) => id);
      if (ids.length < 1 || ids.length > most || new Set(ids).size !== ids.length) throw lettersRefusals.refuse('LETTER_LIST_LENGTH');
      const caseOf = new Map((await placesOf(unit.manager, ids)).map(({ id, caseId }) => [id, caseId]));
      // Cases are locked in one order, whatever the order of the list: two who sign at once never wait for each other in a circle.
      const order = [...letters].sort((a, b) => (caseOf.get(a.id) ?? '').localeCompare(caseOf.get(b.id) ?? '') || a.id.localeCompare(b.id));
      const refusals = new Map<string, string>();
      const patients = new Set<string>();
      for (const { id, version } of order) {
        const refusal = await this.#sign(unit, id, version, patients);
        if (refusal) refusals.set(id, refusal.code);
      }
      unit.concerns({ subject: ids.map((id) => `letter:${id}`).join(' '), patientIds: [...patients] });
      return {
        signed: ids.filter((id) => !refusals.has(id)),
        refused: ids.flatMap((id) => (refusals.has(id) ? [{ letterId: globalId('Letter', id), code: refusals.get(id)! }] : [])),
      };
    });
  }

  /** Asks everything before it writes anything: a refusal of one must leave nothing behind in the transaction of all. */
  async #sign(unit: Unit, letterId: string, version: number, patients: Set<string>): Promise<Refusal | null> {
    const { manager, now, actor } = unit;
    const desk = await letterOnDesk(unit, letterId).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    if (desk instanceof Refusal) return desk;
    const { boardCase, letter, decision, asking, atHand, delayDays } = desk;
    patients.add(boardCase.patientId);
    const refusal = whyNotSign(asking, atHand) ?? whyStale(atHand, version);
    if (refusal) return refusal;
    const { name } = (await specialistById(manager, actor.id))!;
    const signature = signatureOf(name, asking.roles.includes('CHAIR') ? 'Chair' : 'Deputy of the chair', letter.content.from, now);
    const pdf = await printPdf(letter.content, { mark: null, signature });
    const told = await patientTold(manager, boardCase.id, decision);
    const release = releaseAfterSigning({ priority: boardCase.priority, told, ratifiedAt: decision.ratifiedAt, delayDays }, now);
    await saveSignature(unit, letter, pdf, release);
    await noteActivity(unit, boardCase, 'letterSigned', { decisionId: decision.id, letterId, version: version + 1 });
    if (release.status === 'RELEASED') await tellOfRelease(unit, boardCase, letter, decision);
    return null;
  }
}
