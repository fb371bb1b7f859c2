import { parse } from 'graphql';
import type { LiveContent } from '#contracts';
import type { Idea } from '../deeds.js';
import type { Stage } from '../stage.js';
import type { MutationName, Script } from '../script.js';
import type { JsonObject } from '../store.js';
import { keepMinutes, minutesOfMeeting } from './letters.js';
import { View, type Ask, type Position, type Question } from '../view.js';

const meeting = 'meeting { id version }';
export const meetingAnswers = {
  scheduleMeeting: meeting,
  cancelMeeting: meeting,
  addAgendaItem: meeting,
  removeAgendaItem: meeting,
  reorderAgenda: meeting,
  pullIntoDiscussion: meeting,
  recordNoted: meeting,
  openMeeting: meeting,
  advanceMeeting: meeting,
  nameDelegate: meeting,
  recordAttendance: meeting,
  deferAgendaItem: meeting,
  closeMeeting: meeting,
} as const;

const position = 'stream { __typename id epoch head }';
const person = '__typename id name';
const quorum = `__typename met requirements { __typename label count met by { ${person} } } missing { __typename label }`;
const item = `__typename id boardCase { __typename id } kind position plannedMinutes late reason addedBy { ${person} } addedAt carriedFrom { __typename id }
  outcome outcomeCode outcomeReason outcomeBy { ${person} } outcomeAt carriedTo { __typename id } secondsSpent currentSince mayRemove mayDefer mayPullIntoDiscussion`;
const frame = `__typename id startsAt cutOffAt status version phase openedAt closedAt cancelReason delegate { ${person} }`;
const meetingPage =
  parse(`query MeetingPage($id: ID!) { meeting(id: $id) { ${frame} ${position} agenda { ${item} } currentItem { __typename id }
  attendance { __typename person { ${person} } discipline arrivedAt leftAt remote } currentQuorum { ${quorum} }
  suggestedOrder { __typename itemId startsAfterMinutes breakBefore } mayCancel mayAddItem mayReorder mayNameDelegate mayOpen mayAdvance mayRecordNoted
  mayClose mayAttend mayRecordAttendance ${minutesOfMeeting} } }`);
const listPage = parse(`query Meetings($id: ID!) { board(id: $id) { __typename id ${position}
  meetings(first: 20) { __typename edges { __typename node { __typename id startsAt cutOffAt status cancelReason openedAt closedAt } } } } }`);

/** Where a meeting stands, for whoever sits in it. */
export class MeetingView extends View {
  readonly name = 'meeting page';
  protected readonly page: Question;

  constructor(
    asking: Ask,
    who: string,
    private readonly meetingId: string,
  ) {
    super(asking, who);
    this.page = { document: meetingPage, variables: { id: meetingId } };
  }

  protected parts = (): readonly Question[] => [];
  protected override wanted = (ids: readonly string[]): readonly string[] | null => (ids.includes(this.meetingId) ? null : []);
  protected positionOf = (data: JsonObject): Position => (data['meeting'] as JsonObject)['stream'] as unknown as Position;
}

/** The board's meetings, by date. */
export class MeetingsView extends View {
  readonly name = 'meetings page';
  protected readonly page: Question;

  constructor(asking: Ask, who: string, boardId: string) {
    super(asking, who);
    this.page = { document: listPage, variables: { id: boardId } };
  }

  protected override received = ({ id }: LiveContent): readonly string[] => (id.startsWith('meeting_') ? [id] : []);
  protected parts = (): readonly Question[] => [];
  protected override wanted = (ids: readonly string[]): readonly string[] | null =>
    ids.some((id) => id.startsWith('meeting_')) ? null : [];
  protected positionOf = (data: JsonObject): Position => (data['board'] as JsonObject)['stream'] as unknown as Position;
}

interface Agenda {
  readonly meeting: {
    readonly version: number;
    readonly agenda: readonly { readonly id: string; readonly outcome: string | null; readonly boardCase: { readonly id: string } }[];
  };
}
const state = 'query ($id: ID!) { meeting(id: $id) { version agenda { id outcome boardCase { id } } } }';

/** A meeting from its date to its end, and the next one, which does not take place. Two cases: the script's, and one that is only noted. */
export async function actInMeetings(scene: Stage, script: Script): Promise<void> {
  const noted = script.another();
  await noted.submit();
  await noted.accept();
  await script.accept();
  const watch = async (view: MeetingView | MeetingsView) => {
    scene.views.push(await view.open((await scene.onlooker(view.who)).client));
    await script.look();
  };
  const asking: Ask = (who, query, variables) => scene.ask(who, query, variables);
  const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const at = async (id: string) => (await scene.ask<Agenda>('chair', state, { id })).data.meeting;
  const itemOf = async (id: string, caseId: string) => (await at(id)).agenda.find(({ boardCase }) => boardCase.id === caseId)!.id;

  for (const who of ['chair', 'trainee']) await watch(new MeetingsView(asking, who, scene.board));
  const id = (await script.act('scheduleMeeting', 'coordinator', { boardId: scene.board, startsAt: later(7) }))['meeting']!.id;
  const next = (await script.act('scheduleMeeting', 'coordinator', { boardId: scene.board, startsAt: later(14) }))['meeting']!.id;
  for (const who of ['chair', 'physiotherapist', 'trainee']) await watch(new MeetingView(asking, who, id));
  const act = async (name: MutationName, who: string, input: Record<string, unknown> = {}, on = id) =>
    script.act(name, who, { version: (await at(on)).version, ...input });
  const there = (who: string, more: object = {}) =>
    script.act('recordAttendance', who, { meetingId: id, personId: scene.idOf(who), ...more });

  await act('addAgendaItem', 'radiologist', { meetingId: id, caseId: script.caseId });
  // A guest of the case, who finds nothing but it.
  await watch(new MeetingView(asking, 'cardiologist', id));
  await act('addAgendaItem', 'coordinator', { meetingId: id, caseId: noted.caseId, kind: 'NOTING', plannedMinutes: 3 });
  await act('removeAgendaItem', 'coordinator', { itemId: await itemOf(id, noted.caseId), reason: 'Not yet.' });
  await act('addAgendaItem', 'coordinator', { meetingId: id, caseId: noted.caseId, kind: 'NOTING' });
  const [one, two] = [await itemOf(id, script.caseId), await itemOf(id, noted.caseId)];
  await act('reorderAgenda', 'chair', { meetingId: id, itemIds: [two, one] });
  await act('nameDelegate', 'chair', { meetingId: id, personId: scene.idOf('physiotherapist') });
  await act('openMeeting', 'physiotherapist', { meetingId: id });
  for (const who of ['chair', 'radiologist', 'pain-specialist', 'physiotherapist', 'cardiologist'])
    await there(who, { remote: who === 'radiologist' });
  await act('recordNoted', 'chair', { meetingId: id, itemIds: [two] });
  await act('pullIntoDiscussion', 'radiologist', { itemId: two });
  await act('advanceMeeting', 'physiotherapist', { meetingId: id, itemId: one });
  await act('advanceMeeting', 'physiotherapist', { meetingId: id });
  await there('radiologist', { left: true });
  await act('advanceMeeting', 'chair', { meetingId: id, phase: 'PRESENTING' });
  await act('deferAgendaItem', 'chair', { itemId: one, code: 'DISCIPLINE_ABSENT', carryToId: next });
  await act('closeMeeting', 'chair', { meetingId: id, carryToId: next });
  await keepMinutes(script, id);
  await act('cancelMeeting', 'coordinator', { meetingId: next, reason: 'A strike.' }, next);
  for (const name of ['meeting page', 'meetings page']) scene.closeViews(name);
}

export const meetingIdeas: readonly (readonly [number, Idea])[] = [
  [1, (_at, _script, random, scene) => ['scheduleMeeting', random.of(['coordinator', 'chair', 'radiologist']), { boardId: scene.board, startsAt: new Date(Date.now() + (1 + random.below(30)) * 86_400_000).toISOString() }]], // prettier-ignore
];
