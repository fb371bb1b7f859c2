import { disciplines, type Discipline } from '#specialists';
import { assumed } from '../distributions.js';
import { fill } from '../words/condition.js';
import { afterwards, amongTheBoard, corrections, fromTheReferrer, thanks, withTheReferrer, type Exchange } from '../words/talk.js';
import type { Story } from './story.js';

interface Saying {
  readonly audience?: 'BOARD' | 'REFERRER' | null;
  readonly questionTo?: Discipline;
  readonly mentions?: readonly string[];
}

/** Starts a thread or answers in one; which comment of the case it is. */
function say(
  story: Story,
  by: string,
  text: string,
  inReplyTo: number | null,
  { audience = null, questionTo, mentions = [] }: Saying = {},
): number {
  const anticoagulant = 'The tablet';
  const body = fill(text, { ...story.subject.words, drugOr: anticoagulant });
  story.do('addComment', by, { inReplyTo, body, audience, questionTo: questionTo ?? null, mentions });
  const heard = inReplyTo === null ? (audience ?? 'REFERRER') : story.comments[inReplyTo]!.audience;
  story.comments.push({ by, body, audience: heard });
  return story.comments.length - 1;
}

const onTheBoard = ({ board, chance }: Story, without: readonly string[] = []): string => {
  const able = [...board.members.map(({ personId }) => personId), ...board.desk].filter((id) => !without.includes(id));
  return chance.of(able.length > 0 ? able : board.desk);
};

/** A thread with its answers. */
function exchange(story: Story, { says, answers }: Exchange, from: string, to: string, saying: Saying): void {
  const { chance, diary } = story;
  diary.minutes(chance.between(10, 200));
  const first = say(story, from, says, null, { ...saying, mentions: chance.yes(assumed.mentioned) ? [to] : [] });
  if (!chance.yes(assumed.replies)) return;
  diary.minutes(chance.between(15, 300));
  say(story, to, chance.of(answers), first, { mentions: chance.yes(0.15) ? [from] : [] });
  if (!chance.yes(0.25)) return;
  diary.minutes(chance.between(5, 60));
  say(story, chance.yes(0.5) ? from : to, chance.of(['Thank you.', 'Good, then that is settled.', 'Noted.']), first);
}

/** So many threads among the board, now. */
export function talkAmongTheBoard(story: Story, count: number): void {
  for (let thread = 0; thread < count; thread++) {
    const from = onTheBoard(story);
    exchange(story, story.chance.of(amongTheBoard), from, onTheBoard(story, [from]), { audience: 'BOARD' });
  }
}

export function talkWithReferrer(story: Story): void {
  exchange(story, story.chance.of(withTheReferrer), onTheBoard(story), story.referrer, { audience: 'REFERRER' });
}

export function referrerAsks(story: Story): void {
  exchange(story, story.chance.of(fromTheReferrer), story.referrer, onTheBoard(story), {});
}

/** DISC-4: a question that stands on a discipline's list until somebody resolves it. */
export function askADiscipline(story: Story, resolved: boolean): void {
  const { chance, board, diary } = story;
  const asked = chance.of(board.members);
  const from = onTheBoard(story, [asked.personId]);
  diary.minutes(chance.between(10, 60));
  const text = `Question to ${asked.discipline.toLowerCase().replaceAll('_', ' ')}: does {level} explain the pattern?`;
  const thread = say(story, from, text, null, { audience: 'BOARD', questionTo: disciplines.find((one) => one === asked.discipline)! });
  if (!resolved) return;
  diary.minutes(chance.between(30, 400));
  say(story, asked.personId, 'It does, mostly. I have written it into my opinion.', thread);
  diary.minutes(10);
  story.do('resolveThread', from, { comment: thread });
}

/** DISC-2: somebody corrects what they wrote, or takes it back. */
export function changeSomething(story: Story, { edited, deleted }: { edited: boolean; deleted: boolean }): void {
  const { chance, comments, diary } = story;
  if (edited && comments.length > 0) {
    const comment = chance.below(comments.length);
    diary.minutes(chance.between(2, 30));
    const { by, body } = comments[comment]!;
    story.do('editComment', by, { comment, body: body + chance.of(corrections) });
  }
  if (deleted) {
    const by = onTheBoard(story);
    diary.minutes(5);
    const comment = say(story, by, 'Wrong case, please ignore.', null, { audience: 'BOARD' });
    diary.minutes(3);
    story.do('deleteComment', by, { comment });
  }
}

/** The desk tells the referrer what was decided. */
export function talkAfterwards(story: Story): void {
  const { chance, diary, board, referrer } = story;
  if (chance.yes(0.55)) return;
  diary.minutes(chance.between(20, 200));
  const first = say(story, chance.of(board.desk), chance.of(afterwards), null, {
    audience: 'REFERRER',
    mentions: chance.yes(0.5) ? [referrer] : [],
  });
  if (!chance.yes(0.6)) return;
  diary.days(1);
  say(story, referrer, chance.of(thanks), first);
}
