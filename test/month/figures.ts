import type { World } from './world.js';

interface Share {
  readonly count: number;
  readonly of: number;
}
type Counted = readonly ({ readonly count: number } & Readonly<Record<string, string | number>>)[];
interface Figures {
  readonly decisions: number;
  readonly daysToDecision: { readonly of: number; readonly median: number | null; readonly p90: number | null };
  readonly progress: Counted;
  readonly steps: Readonly<Record<'of' | 'done' | 'partly' | 'notDone' | 'pending', number>> & { readonly reasons: { readonly of: number; readonly by: Counted } };
  readonly overdue: Share;
  readonly answers: { readonly of: number; readonly by: Counted };
  readonly meetings: number;
  readonly attendance: Share;
  readonly agenda: Readonly<Record<'of' | 'decided' | 'deferred' | 'carried' | 'noted' | 'ended' | 'waiting', number>> & {
    readonly deferrals: { readonly of: number; readonly by: Counted };
  };
} // prettier-ignore

const query = `query ($id: ID!, $from: DateTime!, $to: DateTime!) { board(id: $id) { figures(from: $from, to: $to) {
  decisions daysToDecision { of median p90 } progress { progress count } steps { of done partly notDone pending reasons { of by { reason count } } }
  overdue { count of } answers { of by { answer count } } meetings attendance { count of }
  agenda { of decided deferred carried noted ended waiting deferrals { of by { code count } } } } } }`;

const ofAll = ({ count, of }: Share): string => `${count} of ${of}`;
const listed = (counts: Counted): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ count, ...name }) => `${Object.values(name).join(' ')} ${count}`)
    .join(', ') || 'none';
const days = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

/** The board's figures as its chair reads them, each with how many it is about. */
export async function figuresOf(world: World, from: Date, to: Date): Promise<string[]> {
  const { board } = await world.read<{ board: { figures: Figures } }>('chair', query, { id: world.boardId, from: from.toISOString(), to: to.toISOString() }); // prettier-ignore
  const { decisions, daysToDecision, progress, steps, overdue, answers, meetings, attendance, agenda } = board.figures;
  return [
    `decisions that stand: ${decisions}`,
    `days from referral to decision, of ${daysToDecision.of}: median ${days(daysToDecision.median)}, nine of ten within ${days(daysToDecision.p90)}`,
    `agenda, of ${agenda.of}: decided ${agenda.decided}, deferred ${agenda.deferred}, carried ${agenda.carried}, noted ${agenda.noted}, ended ${agenda.ended}, waiting ${agenda.waiting}`,
    `put off or carried, of ${agenda.deferrals.of}: ${listed(agenda.deferrals.by)}`,
    `attendance over ${meetings} meetings: ${ofAll(attendance)} seats`,
    `implementation, of ${decisions}: ${listed(progress)}`,
    `steps, of ${steps.of}: done ${steps.done}, in part ${steps.partly}, not done ${steps.notDone}, pending ${steps.pending}; overdue ${ofAll(overdue)}`,
    `reasons, of ${steps.reasons.of}: ${listed(steps.reasons.by)}`,
    `patients’ answers, of ${answers.of}: ${listed(answers.by)}`,
  ];
}
