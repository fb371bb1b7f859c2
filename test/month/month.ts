import { seeded } from '../support/random.js';
import { Calendar, day, hour, minute, workingDays } from './calendar.js';
import { CaseStory } from './case-story.js';
import { fatesOf } from './fates.js';
import { MeetingStory } from './meeting-story.js';
import type { World } from './world.js';

export interface Month {
  readonly seed: number;
  readonly referrals: number;
  readonly meetings: number;
}

/** The first Monday at least five weeks before now, at seven in the morning: everything is over by today. */
export function startOf(now: Date, meetings: number): Date {
  const at = new Date(Math.floor(now.getTime() / day) * day - (meetings + 1) * 7 * day);
  while (at.getUTCDay() !== 1) at.setUTCDate(at.getUTCDate() - 1);
  return new Date(at.getTime() + 7 * hour);
}

/** Plays the month in its own time, as fast as the API answers. */
export async function playMonth(world: World, { seed, referrals, meetings }: Month, said: (line: string) => void): Promise<CaseStory[]> {
  const random = seeded(seed);
  const calendar = new Calendar(world.now.getTime());
  const start = calendar.now;
  const stories: CaseStory[] = [];
  const sittings: MeetingStory[] = [];
  const storyOf = (caseId: string): CaseStory => stories.find(({ id }) => id === caseId)!;
  const wantsMeeting = (story: CaseStory): void => {
    sittings.find(({ startsAt }) => startsAt - calendar.now > 4 * hour)?.waiting.push(story);
  };
  for (let week = 1; week <= meetings; week++)
    sittings.push(new MeetingStory(start + (7 * week - 5) * day + 6 * hour, world, calendar, storyOf));
  sittings.forEach((sitting, index) => (sitting.next = sittings[index + 1] ?? null));
  calendar.at(start + minute, async () => {
    for (const sitting of sittings) await sitting.schedule();
  });
  fatesOf(referrals, random).forEach((fate, index) => {
    const story = new CaseStory(index, fate, world, calendar, random, wantsMeeting);
    stories.push(story);
    calendar.at(workingDays(start, Math.floor((index * (5 * meetings - 8)) / referrals), 7, random.below(500)), () => story.begin());
  });
  // Each evening: what happens by itself, the letters of the day, and what is ready to close.
  const end = start + (7 * meetings + 6) * day;
  for (let evening = start + 11 * hour; evening < end; evening += day) calendar.at(evening, () => endOfDay(world, stories));
  for (let at = start; at < end; at += 6 * hour) calendar.at(at, () => world.passes());
  let shown = 0;
  await calendar.run(end, (now) => {
    world.now = new Date(now);
    const week = Math.floor((now - start) / (7 * day));
    if (week > shown) said(`week ${(shown = week)}: ${[...world.done.values()].reduce((sum, count) => sum + count, 0)} deeds`);
  });
  return stories;
}

async function endOfDay(world: World, stories: readonly CaseStory[]): Promise<void> {
  await world.rests();
  const query =
    'query ($id: ID!) { board(id: $id) { dueToClose(first: 50) { edges { node { id review { proposal { id revision } readyToClose { ready } } } } } } }';
  interface Ready {
    board: {
      dueToClose: {
        edges: { node: { id: string; review: { proposal: { id: string; revision: number }; readyToClose: { ready: boolean } } } }[];
      };
    };
  }
  const { board } = await world.read<Ready>('chair', query, { id: world.boardId });
  const ready = board.dueToClose.edges.map(({ node }) => node).filter(({ review }) => review.readyToClose.ready);
  if (ready.length > 0) {
    const proposals = ready.map(({ review }) => ({ id: review.proposal.id, revision: review.proposal.revision }));
    const input = { boardId: world.boardId, proposals };
    type Ratified = { refused: { proposalId: string; code: string }[] };
    const { refused } = await world.act<Ratified>('ratifyReadyDecisions', 'chair', input, 'decisions { id } refused { proposalId code }');
    for (const { code } of refused) world.refuse('ratifyReadyDecisions', code);
    for (const { id, review } of ready)
      if (!refused.some(({ proposalId }) => proposalId === review.proposal.id)) stories.find((story) => story.id === id)?.decided();
  }
}
