import { whomToAsk, type AskedPlan } from '#cases';
import type { OpinionDraft } from '#opinions';
import type { Discipline } from '#specialists';
import type { ToldOf } from '../deed.js';
import { concerns, conditions, plainRationale, rationales, rehabilitation, unsealReasons } from '../words/desk.js';
import { fill } from '../words/condition.js';
import { planOf } from './plans.js';
import type { Story } from './story.js';
import { askADiscipline, changeSomething, referrerAsks, talkAmongTheBoard, talkWithReferrer } from './talk.js';

interface Interruptions {
  /** Sends the case back for information; whether it comes back. */
  readonly returned: () => boolean;
  readonly withdrawn: () => void;
}

/** From triage to the end of the seal: opinions, talk, a guest now and then. Whether it goes on to a decision. */
export function review(story: Story, { returned, withdrawn }: Interruptions): boolean {
  const { path, chance, kind, board } = story;
  const accepted = story.deeds.at(-1)!;
  const named = (accepted.told as ToldOf['triageCase']).accept!.asks;
  const asked = whomToAsk(kind.asks, board.members, named);
  const dueAt = accepted.at + board.charter.content.opinions[path.priority].dueHours * 3_600_000;
  const sealed = board.charter.content.sealsOpinions && !kind.emergency;
  if (path.guest) invite(story);

  const authors = authorsOf(story, asked);
  const last = path.unsealedEarly && authors.length > 2 ? authors.length - 1 : authors.length;
  const share = 0.42 / Math.max(1, authors.length);
  for (const [index, author] of authors.slice(0, last).entries()) {
    story.pass(share);
    give(story, author, index);
    if (index > 0) continue;
    if (path.withdrawn === 'inReview') {
      withdrawn();
      return false;
    }
    talkAmongTheBoard(story, Math.ceil(path.talk.board / 2));
    if (!returned()) return false;
  }
  for (let thread = 0; thread < path.talk.shared; thread++) talkWithReferrer(story);
  if (path.talk.byReferrer > 0) referrerAsks(story);
  if (path.question !== 'no') askADiscipline(story, path.question === 'resolved');
  if (path.opinionRevised) revise(story, authors[0]);

  if (sealed) {
    story.pass(0.06);
    const answered = new Set(
      story.deeds.flatMap((deed) => (deed.name === 'submitOpinion' ? [story.disciplineOf((deed.by as { id: string }).id)] : [])),
    );
    const waitedFor = dueAt >= story.diary.at && asked.some(({ discipline }) => !answered.has(discipline as Discipline));
    const reason = waitedFor || chance.yes(0.08) ? chance.of(unsealReasons) : null;
    story.do('unsealReview', chance.yes(0.9) ? board.chair : board.chairs.at(-1)!, { reason });
  }
  for (const [index, author] of authors.slice(last).entries()) {
    story.pass(0.05);
    give(story, author, index + last);
  }
  if (path.revisedAfterUnsealing) revise(story, authors.at(-1));
  talkAmongTheBoard(story, Math.floor(path.talk.board / 2));
  changeSomething(story, { edited: path.commentEdited, deleted: path.commentDeleted });
  return true;
}

/** Who gives an opinion: most of those who were asked, their substitute now and then, others who want to. */
function authorsOf(story: Story, asked: readonly AskedPlan[]): string[] {
  const { chance, path, board } = story;
  const authors = asked.flatMap(({ personId, substituteId }) => {
    if (personId === null || (asked.length > 2 && chance.yes(0.05))) return [];
    return [substituteId !== null && chance.yes(0.1) ? substituteId : personId];
  });
  const others = board.members.map(({ personId }) => personId).filter((id) => !authors.includes(id));
  if (others.length > 0 && (path.secondOpinion || path.noPreference || authors.length === 0)) authors.push(chance.of(others));
  return [...authors, ...story.guests.map(({ personId }) => personId)];
}

/** The procedure is opposed by who would vote against it; alternatives are what people say instead. */
function give(story: Story, author: string, index: number): void {
  const { path, chance } = story;
  const noPreference = path.noPreference && index === 3;
  const against = !noPreference && (path.strength === 'UNANIMOUS' ? chance.yes(0.12) : index % 3 === 1);
  const kind = noPreference ? 'NO_PREFERENCE' : against ? alternativeTo(story) : path.decision;
  story.do('submitOpinion', author, contentOf(story, author, kind, kind === 'PROCEDURE' || !against ? 'for' : 'against'));
}

const alternativeTo = ({ path, chance }: Story) =>
  path.decision === 'PROCEDURE'
    ? chance.of(['REHABILITATION_FIRST', 'PAIN_MANAGEMENT_PROGRAMME', 'MORE_INFORMATION', 'NOT_OFFERED'] as const)
    : 'PROCEDURE';

function contentOf(story: Story, author: string, kind: Parameters<typeof planOf>[1], stance: 'for' | 'against'): ToldOf['submitOpinion'] {
  const { chance, subject } = story;
  const discipline = story.disciplineOf(author);
  const stanceOf = kind === 'PROCEDURE' || kind === 'RESEARCH_STUDY' ? 'for' : kind === 'NO_PREFERENCE' ? stance : 'against';
  const rationale = fill(chance.of((rationales[discipline] ?? plainRationale)[stanceOf]), subject.words);
  return {
    recommendation: planOf(story, kind),
    confidence: chance.between(2, 5),
    expectedBenefit: kind === 'NO_PREFERENCE' || chance.yes(0.15) ? null : chance.between(2, 14) * 5,
    concerns: chance.yes(0.35) ? chance.of(concerns) : null,
    conditions: chance.yes(0.25) ? chance.of(conditions) : null,
    rationale,
    rehabilitationPlan: discipline === 'PHYSIOTHERAPY' && chance.yes(0.8) ? chance.of(rehabilitation) : null,
  } satisfies OpinionDraft;
}

/** OPIN-3: an author looks again. */
function revise(story: Story, author: string | undefined): void {
  const before = story.deeds.find((deed) => deed.name === 'submitOpinion' && deed.by.kind === 'person' && deed.by.id === author);
  if (!before || author === undefined) return;
  story.pass(0.03);
  const told = before.told as ToldOf['submitOpinion'];
  story.do('submitOpinion', author, {
    ...told,
    confidence: Math.min(5, told.confidence + 1),
    rationale: `${told.rationale} Looked at again with the new information: the same plan.`,
  });
}

/** A guest from outside, for this case and some months. */
function invite(story: Story): void {
  const { chance, board, setting, organisation, diary } = story;
  const wanted = (['CARDIOLOGY', 'PALLIATIVE_CARE', 'RHEUMATOLOGY', 'GERIATRICS', 'ONCOLOGY', 'PHYSIOTHERAPY', 'RADIOLOGY'] as const)
    .flatMap((discipline) => (setting.company.specialists.get(discipline) ?? []).map((personId) => ({ personId, discipline })))
    .filter(({ personId }) => !board.seated.has(personId) && !organisation.referrers.includes(personId));
  if (wanted.length === 0) return;
  const guest = chance.of(wanted);
  diary.minutes(chance.between(5, 60));
  story.guests.push(guest);
  const expiresAt = new Date(diary.at + chance.between(90, 180) * 86_400_000);
  story.do('inviteGuest', chance.of(board.desk), { ...guest, expiresAt });
}
