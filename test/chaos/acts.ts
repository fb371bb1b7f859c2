import { globalId, localId } from '#kernel';
import { referralInput } from '../builders/referral.js';
import type { Random } from './random.js';
import type { ChaosCase, ChaosPerson, ChaosWorld } from './world.js';

/** What people do here, by the command's name. */
export const kinds = [
  'addComment',
  'editComment',
  'deleteComment',
  'submitOpinion',
  'castBallot',
  'submitReferral',
  'updateReferral',
] as const;
export type Kind = (typeof kinds)[number];

/** Something to be asked for, and repeated in the same words until it is answered. */
export interface Act {
  readonly kind: Kind;
  readonly caseId: string | null;
  readonly document: string;
  readonly input: Record<string, unknown>;
  /** Whose side sees it. */
  readonly streams: readonly string[];
  /** The public id in the answer. */
  answerOf(payload: never): { id: string; version?: number };
  /** Once it is answered: what its author knows from now on. */
  done(answer: { id: string; version?: number }): void;
}

const act = (kind: Kind, more: Omit<Act, 'kind' | 'document' | 'done'> & { selection: string; done?: Act['done'] }): Act => {
  const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Input`;
  const document = `mutation Act($input: ${type}!) { ${kind}(input: $input) { ${more.selection} } }`;
  return { kind, document, done: () => undefined, ...more };
};

interface OwnComment {
  readonly id: string;
  readonly on: ChaosCase;
  version: number;
}

/** A member of the board or a referrer, and what they can refer to. Nobody else acts as them, so no version of theirs is ever stale. */
export class Somebody {
  readonly #comments: OwnComment[] = [];
  readonly #referrals: { readonly id: string; version: number }[] = [];

  constructor(
    private readonly world: ChaosWorld,
    readonly person: ChaosPerson,
    private readonly proposals: ReadonlyMap<string, string>,
    private readonly random: Random,
  ) {}

  private get refers(): boolean {
    return this.world.referrers.includes(this.person);
  }

  /** The next thing that they do; the marker is in its text. */
  next(marker: string): Act {
    const chance = this.random.next();
    if (this.#comments.length > 0 && chance < 0.1) return this.#delete();
    if (this.#comments.length > 0 && chance < 0.25) return this.#edit(marker);
    if (this.refers) {
      if (chance < 0.55) return this.#submit(marker);
      if (this.#referrals.length > 0 && chance < 0.75) return this.#update(marker);
      return this.#comment(marker, 'REFERRER');
    }
    if (chance < 0.45) return this.#opinion(marker);
    if (chance < 0.6) return this.#ballot(marker);
    return this.#comment(marker, this.random.next() < 0.3 ? 'REFERRER' : 'BOARD');
  }

  #comment(body: string, audience: 'BOARD' | 'REFERRER'): Act {
    const on = this.random.pick(this.world.cases);
    return act('addComment', {
      caseId: on.id,
      selection: 'comment { id }',
      input: { caseId: globalId('BoardCase', on.id), body, audience },
      streams: audience === 'BOARD' ? [`case:${on.id}`] : this.#bothSides(on.id),
      answerOf: ({ comment }: { comment: { id: string } }) => comment,
      done: ({ id }) => void this.#comments.push({ id, on, version: 1 }),
    });
  }

  #edit(body: string): Act {
    const comment = this.random.pick(this.#comments);
    return act('editComment', {
      caseId: comment.on.id,
      selection: 'comment { id }',
      input: { commentId: comment.id, version: comment.version, body },
      streams: [`case:${comment.on.id}`],
      answerOf: (payload: { comment: { id: string } }) => payload.comment,
      done: () => void comment.version++,
    });
  }

  #delete(): Act {
    const [comment] = this.#comments.splice(Math.floor(this.random.next() * this.#comments.length), 1) as [OwnComment];
    return act('deleteComment', {
      caseId: comment.on.id,
      selection: 'comment { id }',
      input: { commentId: comment.id, version: comment.version },
      streams: [`case:${comment.on.id}`],
      answerOf: (payload: { comment: { id: string } }) => payload.comment,
    });
  }

  #opinion(rationale: string): Act {
    const on = this.random.pick(this.world.cases);
    const recommendation = { steps: [{ kind: 'REHABILITATION_FIRST' }] };
    return act('submitOpinion', {
      caseId: on.id,
      selection: 'opinion { id }',
      input: { reviewId: globalId('Review', on.reviewId), recommendation, confidence: 3, rationale },
      streams: [`case:${on.id}`],
      answerOf: ({ opinion }: { opinion: { id: string } }) => opinion,
    });
  }

  #ballot(reason: string): Act {
    const on = this.random.pick(this.world.cases);
    const choice = this.random.pick(['APPROVE', 'OBJECT', 'ABSTAIN']);
    return act('castBallot', {
      caseId: on.id,
      selection: 'proposal { id }',
      input: { proposalId: this.proposals.get(on.id), revision: 1, choice, reason },
      streams: [`case:${on.id}`],
      answerOf: ({ proposal }: { proposal: { id: string } }) => proposal,
    });
  }

  #submit(reason: string): Act {
    // With a reference of the hospital's own or without: both must be written once.
    const externalReference = this.random.next() < 0.5 ? reason : null;
    const patient = { identifier: reason, name: 'OKAFOR, Adaeze', birthDate: '1971-03-04', sex: 'female' };
    return act('submitReferral', {
      caseId: null,
      selection: 'boardCase { id version }',
      input: referralInput(globalId('Board', this.world.board), { reason, externalReference, patient }),
      streams: [],
      answerOf: ({ boardCase: { id } }: { boardCase: { id: string } }) => ({ id }),
      done: ({ id }) => void this.#referrals.push({ id, version: 1 }),
    });
  }

  #update(question: string): Act {
    const referral = this.random.pick(this.#referrals);
    const id = localId('BoardCase', referral.id)!;
    return act('updateReferral', {
      caseId: id,
      selection: 'boardCase { id version }',
      input: { caseId: referral.id, version: referral.version, question },
      streams: [...this.#bothSides(id), `board:${this.world.board}`],
      answerOf: ({ boardCase }: { boardCase: { id: string; version: number } }) => boardCase,
      done: ({ version }) => void (referral.version = version!),
    });
  }

  #bothSides(caseId: string): string[] {
    return [`case:${caseId}`, `referral:${caseId}`, `organisation:${this.world.organisation}`];
  }
}
