import type pg from 'pg';
import { InviteGuest } from '#boards';
import { SubmitReferral, TriageCase, WithdrawReferral } from '#cases';
import { AcknowledgeDissent, CastBallot, ProposeDecision, RatifyDecision } from '#decisions';
import { AddComment } from '#discussion';
import type { UnitOfWork } from '#event-log';
import { person, type Actor } from '#kernel';
import { SubmitOpinion, UnsealReview, type RecommendationDraft } from '#opinions';
import { catalogueId } from '#procedures';
import type { DemoCase, DemoPlan, DemoStep } from './demo-shape.js';
import { referralOf, type DemoPatient } from './referral-of.js';
import type { Scene } from './script-of.js';
import type { Cast } from './seed-people.js';
import { daysAfter } from './working-time.js';

/** What a scene needs to know of its case as it stands now: what a person would have on the screen. */
interface Standing {
  readonly version: number;
  readonly reviewId: string;
  readonly reviewVersion: number;
  readonly proposalId: string;
  readonly revision: number;
}

/** Plays scenes through the real commands, as the person who acts in them. */
export class Stage {
  readonly #cases = new Map<string, string>();
  readonly #threads = new Map<string, string>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly owner: pg.Client,
    private readonly cast: Cast,
    private readonly boards: ReadonlyMap<string, string>,
    private readonly patients: ReadonlyMap<string, DemoPatient>,
  ) {}

  async play({ at, demoCase, step }: Scene): Promise<void> {
    if (step) return this.act(demoCase, step, at);
    const { key, board, referral } = demoCase;
    const input = referralOf(referral, this.boards.get(board)!, this.patients.get(key)!, at);
    const { caseId } = await new SubmitReferral(this.work).execute(this.actor(referral.by), input);
    this.#cases.set(key, caseId);
  }

  private async act(demoCase: DemoCase, step: DemoStep, now: Date): Promise<void> {
    const caseId = this.#cases.get(demoCase.key)!;
    const actor = this.actor(step.by);
    const { version, reviewId, reviewVersion, proposalId, revision } = await this.standing(caseId);
    const triage = { caseId, version, accept: null, returnFor: null, decline: null };
    if (step.accept) {
      const { priority, complexity, questionKind } = step.accept;
      const accept = { priority, complexity, questionKind: questionKind ?? null, asks: [] };
      await new TriageCase(this.work).execute(actor, { ...triage, accept });
    }
    if (step.return) {
      const returnFor = step.return.map(({ what, owedBy, dueInDays }) => ({ what, owedBy, dueOn: daysAfter(now, dueInDays) }));
      await new TriageCase(this.work).execute(actor, { ...triage, returnFor });
    }
    if (step.decline) await new TriageCase(this.work).execute(actor, { ...triage, decline: step.decline });
    if (step.withdraw) await new WithdrawReferral(this.work).execute(actor, { caseId, version, reason: step.withdraw });
    if (step.comment) await this.comment(actor, demoCase.key, caseId, step.comment);
    if (step.guest) {
      const { person: guest, discipline, forDays } = step.guest;
      const expiresAt = new Date(now.getTime() + forDays * 86_400_000);
      await new InviteGuest(this.work).execute(actor, { caseId, personId: this.person(guest), discipline, expiresAt });
    }
    if (step.opinion) {
      const { plan, ...content } = step.opinion;
      await new SubmitOpinion(this.work).execute(actor, { reviewId, recommendation: planOf(plan), ...content });
    }
    if (step.unseal) {
      const reason = step.unseal.reason ?? null;
      await new UnsealReview(this.work).execute(actor, { reviewId, version: reviewVersion, reason });
    }
    if (step.propose) {
      const { plan, rationale } = step.propose;
      await new ProposeDecision(this.work).execute(actor, { reviewId, version: reviewVersion, recommendation: planOf(plan), rationale });
    }
    if (step.ballot) {
      const { choice, reason, phoneFor } = step.ballot;
      const onBehalfOf = phoneFor ? this.person(phoneFor) : null;
      await new CastBallot(this.work).execute(actor, { proposalId, revision, choice, reason: reason ?? null, onBehalfOf });
    }
    if (step.acknowledge) {
      const voterId = this.person(step.acknowledge);
      await new AcknowledgeDissent(this.work).execute(actor, { proposalId, revision, voterId });
    }
    if (step.ratify) {
      const { splitReason, record } = step.ratify;
      const { tellsPatient, tellPatientInDays, ...written } = record;
      const told = { tellsPatient: this.person(tellsPatient), tellPatientBy: daysAfter(now, tellPatientInDays) };
      await new RatifyDecision(this.work).execute(actor, {
        proposalId,
        revision,
        reason: splitReason ?? null,
        record: { ...written, ...told },
      });
    }
  }

  private async comment(actor: Actor, key: string, caseId: string, comment: NonNullable<DemoStep['comment']>): Promise<void> {
    const { to, thread, reply, body, mentions, questionTo } = comment;
    const { commentId } = await new AddComment(this.work).execute(actor, {
      caseId,
      body,
      audience: to ?? null,
      threadId: reply ? this.#threads.get(`${key}/${reply}`)! : null,
      questionTo: questionTo ?? null,
      mentions: mentions.map((userName) => this.person(userName)),
    });
    if (!thread) return;
    const { rows } = await this.owner.query<{ thread_id: string }>('select thread_id from comment where id = $1', [commentId]);
    this.#threads.set(`${key}/${thread}`, rows[0]!.thread_id);
  }

  private async standing(caseId: string): Promise<Standing> {
    const { rows } = await this.owner.query<Standing>({
      name: 'demo_standing',
      text: `select c.version, r.id as "reviewId", r.version as "reviewVersion", p.id as "proposalId", p.revision
               from board_case c
               left join lateral (select * from review where case_id = c.id order by number desc limit 1) r on true
               left join proposal p on p.review_id = r.id
              where c.id = $1`,
      values: [caseId],
    });
    return rows[0]!;
  }

  private actor(name: string): Actor {
    const account = this.cast.accounts.get(name);
    return account ? { kind: 'serviceAccount', ...account } : person(this.person(name));
  }

  private person(userName: string): string {
    const id = this.cast.people.get(userName);
    if (!id) throw new Error(`the demo names nobody called ${userName}`);
    return id;
  }
}

/** The API's plan: a procedure's id is the same in every installation, so that it needs no look-up. */
const planOf = (plan: DemoPlan): RecommendationDraft => ({
  steps: plan.map(({ procedure, ...step }) => ({ ...step, ...(procedure ? { procedureId: catalogueId('procedure', procedure) } : {}) })),
});
