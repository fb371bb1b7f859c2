import { parse } from 'graphql';
import type { Idea } from '../deeds.js';
import type { Stage } from '../stage.js';
import type { Script } from '../script.js';
import type { JsonObject } from '../store.js';
import { View, type Ask, type Position, type Question } from '../view.js';

export const boardAnswers = {
  addMember: 'board { id }',
  changeMember: 'board { id }',
  removeMember: 'board { id }',
  amendCharter: 'board { id }',
  recordAbsence: 'board { id }',
  endAbsence: 'board { id }',
  reassignOpinion: 'review { id version }',
  declineToGiveOpinion: 'review { id version }',
  inviteGuest: 'boardCase { id version }',
  endGuestInvitation: 'boardCase { id version }',
} as const;

const person = '__typename id name';
const page = parse(`query BoardPage($id: ID!) { board(id: $id) { __typename id stream { __typename id epoch head } name code emergencyRoute
  absences { __typename person { ${person} } from until recordedBy { ${person} } } mayRecordAbsences
  members { __typename person { ${person} } role discipline deputy version } mayChangeMembers mayAmendCharter
  memberChanges { __typename kind person { ${person} } role discipline deputy changedBy { ${person} } at }
  charter { __typename version reason createdAt content changedBy { ${person} } changes { __typename path before after } }
  charterVersions { __typename version }
  warnings { __typename questionKind procedures without { ${person} } missing { __typename label disciplines count } } } }`);

/** Who sits on the board, under which charter. */
export class BoardView extends View {
  readonly name = 'board page';
  protected readonly page: Question;

  constructor(
    asking: Ask,
    who: string,
    private readonly boardId: string,
  ) {
    super(asking, who);
    this.page = { document: page, variables: { id: boardId } };
  }

  protected parts = (): readonly Question[] => [];
  /** The rest of what the board's stream tells is about its cases. */
  protected override wanted = (ids: readonly string[]): readonly string[] | null => (ids.includes(this.boardId) ? null : []);
  protected positionOf = (data: JsonObject): Position => (data['board'] as JsonObject)['stream'] as unknown as Position;
}

const members = 'query ($id: ID!) { board(id: $id) { charter { version content } members { person { id } version } } }';
interface BoardState {
  readonly board: {
    readonly charter: { readonly version: number; readonly content: Record<string, Record<string, unknown>> };
    readonly members: readonly { readonly person: { readonly id: string }; readonly version: number }[];
  };
}

/** Everything that can be done about a board and a case's guests. */
export async function actOnBoard(scene: Stage, script: Script): Promise<void> {
  const state = async () => (await scene.ask<BoardState>('chair', members, { id: scene.board })).data.board;
  const seat = { boardId: scene.board, personId: scene.idOf('rheumatologist') };
  const version = async () => (await state()).members.find(({ person }) => person.id === seat.personId)!.version;

  const guest = { caseId: script.caseId, personId: seat.personId };
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  await script.act('inviteGuest', 'coordinator', { ...guest, discipline: 'RHEUMATOLOGY', expiresAt });
  await script.act('endGuestInvitation', 'chair', guest);

  await script.act('addMember', 'chair', { ...seat, role: 'MEMBER', discipline: 'RHEUMATOLOGY' });
  await script.act('changeMember', 'chair', { ...seat, version: await version(), role: 'OBSERVER' });
  await script.act('removeMember', 'chair', { ...seat, version: await version() });

  const { charter } = await state();
  const content = { ...charter.content, agenda: { ...charter.content['agenda'], cutOffHours: 36 } };
  await script.act('amendCharter', 'chair', { boardId: scene.board, version: charter.version, content, reason: 'More time to read.' });
}

interface Asked {
  readonly boardCase: {
    readonly review: { readonly id: string; readonly asked: readonly { discipline: string; person: { id: string } | null }[] };
  };
}
const askedOf = 'query ($id: ID!) { boardCase(id: $id) { review { id asked { discipline person { id } } } } }';

/** Who is away, and who is asked instead of whom. The case is in review. */
export async function actOnRequests(scene: Stage, script: Script): Promise<void> {
  const pain = { boardId: scene.board, personId: scene.idOf('pain-specialist') };
  const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
  await script.act('recordAbsence', 'coordinator', { ...pain, from: day(30), until: day(31) });
  await script.act('endAbsence', 'pain-specialist', pain);

  const { review } = (await scene.ask<Asked>('chair', askedOf, { id: script.caseId })).data.boardCase;
  const holder = review.asked.find(({ discipline }) => discipline === 'PAIN_MEDICINE')!.person!.id;
  // Whoever the rota named, somebody else of the discipline is asked instead, and says no.
  const other = scene.idOf('pain-specialist') === holder ? 'second-pain-specialist' : 'pain-specialist';
  const to = { reviewId: review.id, discipline: 'PAIN_MEDICINE', seenPersonId: holder, personId: scene.idOf(other) };
  await script.act('reassignOpinion', 'coordinator', to);
  await script.act('declineToGiveOpinion', other, { reviewId: review.id, reason: 'Has treated her sister.' });
}

/** Nobody in these tests looks through the eyes of this guest: whose invitation ends is sent away, not shown something else. */
export const boardIdeas: readonly (readonly [number, Idea])[] = [
  [1, (_at, script, _random, scene) => ['inviteGuest', 'coordinator', { caseId: script.caseId, personId: scene.idOf('rheumatologist'), discipline: 'RHEUMATOLOGY', expiresAt: new Date(Date.now() + 3_600_000).toISOString() }]], // prettier-ignore
  [1, (_at, script, _random, scene) => ['endGuestInvitation', 'chair', { caseId: script.caseId, personId: scene.idOf('rheumatologist') }]],
];
