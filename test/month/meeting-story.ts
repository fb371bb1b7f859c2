import { hour, minute, type Calendar } from './calendar.js';
import type { CaseStory } from './case-story.js';
import { Refused, type World } from './world.js';

interface MeetingNow {
  readonly version: number;
  readonly phase: string | null;
  readonly currentItem: { readonly id: string; readonly boardCase: { readonly id: string } } | null;
  readonly agenda: readonly {
    readonly id: string;
    readonly kind: string;
    readonly outcome: string | null;
    readonly boardCase: { readonly id: string };
  }[];
}
const meetingNow = `query ($id: ID!) { meeting(id: $id) { version phase currentItem { id boardCase { id } } agenda { id kind outcome boardCase { id } } } }`;
const everybody = ['chair', 'coordinator', 'radiologist', 'pain-specialist', 'physiotherapist', 'psychologist', 'spinal-surgeon'];

/** One sitting: its agenda fills until the cut-off, then the board works it off; what is left is carried to the next one. */
export class MeetingStory {
  id = '';
  next: MeetingStory | null = null;
  /** Cases that are waiting for it. */
  readonly waiting: CaseStory[] = [];

  constructor(
    readonly startsAt: number,
    private readonly world: World,
    private readonly calendar: Calendar,
    private readonly storyOf: (caseId: string) => CaseStory,
  ) {}

  async schedule(): Promise<void> {
    const input = { boardId: this.world.boardId, startsAt: new Date(this.startsAt).toISOString() };
    const { meeting } = await this.world.act<{ meeting: { id: string } }>('scheduleMeeting', 'coordinator', input, 'meeting { id }');
    this.id = meeting.id;
    this.calendar.at(this.startsAt - 26 * hour, () => this.#fill());
    // Whoever comes after the cut-off needs the coordinator and a reason (MEET-1).
    this.calendar.at(this.startsAt - 3 * hour, () => this.#fill('It cannot wait a week.'));
    this.calendar.at(this.startsAt, () => this.#sit());
  }

  async #now(): Promise<MeetingNow> {
    return (await this.world.read<{ meeting: MeetingNow }>('chair', meetingNow, { id: this.id })).meeting;
  }
  async #act(name: string, who: string, input: Record<string, unknown>): Promise<void> {
    await this.world.act(name, who, { meetingId: this.id, ...input }, 'meeting { id version }');
  }

  async #fill(reason?: string): Promise<void> {
    for (const story of this.waiting.splice(0)) {
      const { status } = await story.now();
      if (status !== 'IN_REVIEW') continue;
      const { version, agenda } = await this.#now();
      if (agenda.some(({ boardCase }) => boardCase.id === story.id)) continue;
      const added = await this.world.attempt(
        'addAgendaItem',
        'coordinator',
        { meetingId: this.id, version, caseId: story.id, ...(reason && { reason }) },
        'meeting { id }',
      );
      if (added instanceof Refused) this.next?.waiting.push(story);
    }
  }

  async #sit(): Promise<void> {
    await this.#act('openMeeting', 'chair', { version: (await this.#now()).version });
    for (const who of everybody)
      await this.#act('recordAttendance', 'coordinator', { personId: this.world.idOf(who), remote: who === 'physiotherapist' });
    for (;;) {
      const now = await this.#now();
      const item = now.agenda.find(({ outcome, kind }) => outcome === null && kind === 'DISCUSSION');
      if (!item) break;
      this.#tick();
      await this.#move({ version: now.version, itemId: item.id });
      await this.#discuss(this.storyOf(item.boardCase.id), item.id);
    }
    await this.#act('recordAttendance', 'coordinator', { personId: this.world.idOf('spinal-surgeon'), left: true });
    const noting = (await this.#now()).agenda.filter(({ outcome, kind }) => outcome === null && kind === 'NOTING').map(({ id }) => id);
    if (noting.length > 0)
      await this.world.attempt(
        'recordNoted',
        'chair',
        { meetingId: this.id, version: (await this.#now()).version, itemIds: noting },
        'meeting { id }',
      );
    await this.#act('closeMeeting', 'chair', { version: (await this.#now()).version, ...(this.next && { carryToId: this.next.id }) });
  }

  async #discuss(story: CaseStory, itemId: string): Promise<void> {
    await this.#phase('DISCUSSING');
    if (story.fate === 'SPLIT_DEFERRED' && story.deferrals++ === 0 && this.next) {
      const { version } = await this.#now();
      await this.world.act(
        'deferAgendaItem',
        'chair',
        { itemId, version, code: 'IMAGING_MISSING', carryToId: this.next.id },
        'meeting { id }',
      );
      return;
    }
    await this.#phase('DECIDING');
    const { review } = await story.now();
    await story.unseal('Discussed in the meeting.');
    if (!review!.proposal || story.fate === 'OBJECTION') await story.propose();
    for (const who of story.voters.slice(0, 4)) {
      this.#tick();
      await story.vote(who, story.fate === 'DISSENT' && who === 'physiotherapist' ? 'OBJECT' : 'APPROVE');
    }
    if (story.fate === 'DISSENT') await story.acknowledge('physiotherapist');
    await story.ratify();
  }

  async #phase(phase: string): Promise<void> {
    this.#tick();
    await this.#move({ version: (await this.#now()).version, phase });
  }

  /** The chair moves the meeting; the deputy while the chair's own patient is on the table, or comes next. */
  async #move(input: Record<string, unknown>): Promise<void> {
    const whole = { meetingId: this.id, ...input };
    const moved = await this.world.attempt('advanceMeeting', 'chair', whole, 'meeting { id }');
    if (moved instanceof Refused) await this.world.act('advanceMeeting', 'pain-specialist', whole, 'meeting { id }');
  }

  /** People talk: time passes in the room. */
  #tick(): void {
    this.calendar.now += 2 * minute;
    this.world.now = new Date(this.calendar.now);
  }
}
