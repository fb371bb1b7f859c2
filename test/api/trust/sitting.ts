import type { Canaries } from './canaries.js';
import type { Ask, CaseIds } from './journey.js';

/** A meeting that sits: the decided case is current, the voting one was put off. */
export interface Sitting {
  readonly meeting: string;
  readonly items: Readonly<Record<'decided' | 'voting', string>>;
}

const answer = 'meeting { id version agenda { id boardCase { id } } }';
interface Told {
  readonly id: string;
  readonly version: number;
  readonly agenda: readonly { readonly id: string; readonly boardCase: { readonly id: string } }[];
}

/** Through the public API, with a canary in every text that a meeting holds about a case. */
export async function sit(ask: Ask, canaries: Canaries, boardId: string, cases: { decided: CaseIds; voting: CaseIds }, chair: string): Promise<Sitting> {
  const then = async (mutation: string, who: string, input: Record<string, unknown>): Promise<Told> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await ask<Record<string, { meeting: Told }>>(who, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} } }`, { input });
    if (errors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return data[mutation]!.meeting;
  };
  const startsAt = new Date(Date.now() + 10 * 86_400_000).toISOString();
  let meeting = await then('scheduleMeeting', 'coordinator', { boardId, startsAt });
  const { id: meetingId } = meeting;
  for (const key of ['decided', 'voting'] as const) {
    const reason = canaries.text(key, 'board', 'AgendaItem.reason');
    meeting = await then('addAgendaItem', 'coordinator', { meetingId, version: meeting.version, caseId: cases[key].boardCase, reason });
  }
  const itemOf = (key: 'decided' | 'voting') => meeting.agenda.find(({ boardCase }) => boardCase.id === cases[key].boardCase)!.id;
  const items = { decided: itemOf('decided'), voting: itemOf('voting') };
  meeting = await then('openMeeting', 'chair', { meetingId, version: meeting.version });
  await then('recordAttendance', 'chair', { meetingId, personId: chair });
  const reason = canaries.text('voting', 'board', 'AgendaItem.outcomeReason');
  meeting = await then('deferAgendaItem', 'chair', { itemId: items.voting, version: meeting.version, code: 'OTHER', reason });
  await then('advanceMeeting', 'chair', { meetingId, version: meeting.version, itemId: items.decided });
  return { meeting: meetingId, items };
} // prettier-ignore
