import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { InviteGuest } from '#boards';
import { SubmitReferral, TriageCase, UpdateReferral, WithdrawReferral } from '#cases';
import { AcknowledgeDissent, CastBallot, ProposeDecision, RatifyDecision } from '#decisions';
import { AddComment, DeleteComment, EditComment, ResolveThread } from '#discussion';
import { Doorbells, UnitOfWork } from '#event-log';
import type { Actor, Clock } from '#kernel';
import { SubmitOpinion, UnsealReview } from '#opinions';
import { TellBoardsAboutCaseActivity } from '../../../../worker/src/timers/tell-boards-about-case-activity.js';
import { inputOf, type CommandName, type Deed, type Inputs, type Screen } from './deed.js';

type Execute<Name extends CommandName> = (actor: Actor, input: Inputs[Name], key: string) => Promise<Readonly<Record<string, unknown>>>;

function commandsOf(work: UnitOfWork): { readonly [Name in CommandName]: Execute<Name> } {
  const of = <Input>(command: { execute(actor: Actor, input: Input, key: string): Promise<object> }) =>
    ((actor: Actor, input: Input, key: string) => command.execute(actor, input, key)) as never;
  return {
    submitReferral: of(new SubmitReferral(work)),
    updateReferral: of(new UpdateReferral(work)),
    triageCase: of(new TriageCase(work)),
    withdrawReferral: of(new WithdrawReferral(work)),
    inviteGuest: of(new InviteGuest(work)),
    addComment: of(new AddComment(work)),
    editComment: of(new EditComment(work)),
    deleteComment: of(new DeleteComment(work)),
    resolveThread: of(new ResolveThread(work)),
    submitOpinion: of(new SubmitOpinion(work)),
    unsealReview: of(new UnsealReview(work)),
    proposeDecision: of(new ProposeDecision(work)),
    castBallot: of(new CastBallot(work)),
    acknowledgeDissent: of(new AcknowledgeDissent(work)),
    ratifyDecision: of(new RatifyDecision(work)),
  };
}

/** The other way to carry stories out: each deed by its real command at its moment, and the worker with every full second. */
export class ByCommands {
  #now = new Date(0);
  readonly #work: UnitOfWork;
  readonly #worker: TellBoardsAboutCaseActivity;
  readonly #commands: ReturnType<typeof commandsOf>;
  readonly #cases: string[] = [];
  readonly #comments: { id: string; threadId: string; version: number }[][] = [];

  constructor(
    writer: DataSource,
    private readonly owner: pg.Client,
  ) {
    const clock: Clock = { now: () => this.#now };
    this.#work = new UnitOfWork(writer, clock, new Doorbells());
    this.#worker = new TellBoardsAboutCaseActivity(writer, this.#work);
    this.#commands = commandsOf(this.#work);
  }

  /** All stories side by side, as they happened; the place in the list is the case. */
  async play(stories: readonly (readonly Deed[])[]): Promise<void> {
    const script = stories
      .flatMap((deeds, story) => deeds.map((deed) => ({ story, deed })))
      .sort((one, other) => one.deed.at - other.deed.at || one.story - other.story);
    let round = 0;
    for (const { story, deed } of script) {
      if (round > 0 && deed.at >= round) await this.#tellBoards(round);
      await this.#do(story, deed).catch((error: Error) => {
        throw new Error(`case ${story}, ${deed.name} at ${new Date(deed.at).toISOString()}: ${error.message}`, { cause: error });
      });
      round = Math.floor(deed.at / 1_000) * 1_000 + 1_000;
    }
    await this.#tellBoards(round);
  }

  async #tellBoards(at: number): Promise<void> {
    this.#now = new Date(at);
    await this.#worker.run();
  }

  async #do(story: number, deed: Deed): Promise<void> {
    this.#now = new Date(deed.at);
    const result = await this.send(deed, await this.#screenOf(story));
    const comments = (this.#comments[story] ??= []);
    if (deed.name === 'submitReferral') this.#cases[story] = result['caseId'] as string;
    if (deed.name === 'addComment') {
      const id = result['commentId'] as string;
      const { rows } = await this.owner.query<{ thread_id: string }>('select thread_id from comment where id = $1', [id]);
      comments.push({ id, threadId: rows[0]!.thread_id, version: 1 });
    }
    if (deed.name === 'editComment' || deed.name === 'deleteComment') comments[deed.told.comment]!.version += 1;
  }

  /** One deed by whoever does it, seeing this. */
  send(deed: Deed, screen: Screen): Promise<Readonly<Record<string, unknown>>> {
    const execute = this.#commands[deed.name] as Execute<CommandName>;
    return execute(deed.by, inputOf(deed, screen), deed.key);
  }

  async #screenOf(story: number): Promise<Screen> {
    const { rows } = await this.owner.query<Omit<Screen, 'comments'>>({
      name: 'screen',
      text: `select c.id as "caseId", c.version, r.id as "reviewId", r.version as "reviewVersion", p.id as "proposalId", p.revision
               from board_case c
               left join lateral (select * from review where case_id = c.id order by number desc limit 1) r on true
               left join proposal p on p.review_id = r.id
              where c.id = $1`,
      values: [this.#cases[story] ?? null],
    });
    return { ...rows[0]!, comments: this.#comments[story] ?? [] };
  }
}
