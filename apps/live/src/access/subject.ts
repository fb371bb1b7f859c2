import { boardAudience, organisationAudience, viewerOf, type Viewer } from '#access';
import type { StreamKind } from '#contracts';
import type { Reader } from '#database';
import type { Actor } from '#kernel';
import { partsOf } from '../messages.js';

/** What a stream is about; none of it ever changes. */
export interface Subject {
  readonly stream: string;
  readonly kind: StreamKind;
  /** The row: case, board, organisation, meeting or person. */
  readonly id: string;
  readonly boardId: string | null;
  readonly organisationId: string | null;
}

interface CaseRow extends Record<string, unknown> {
  id: string;
  board_id: string;
  organisation_id: string;
}

/**
 * Looks subjects up as the actor: a case that row-level security hides from them is not there. That is the second wall; the rights
 * are asked afterwards, for everybody alike.
 */
export async function subjectsFor(reader: Reader, actor: Actor, streams: readonly string[]): Promise<Map<string, Subject>> {
  const found = new Map<string, Subject>();
  const cases = streams.map((stream) => ({ stream, ...partsOf(stream) })).filter(({ kind }) => kind === 'case' || kind === 'referral');
  for (const stream of streams) {
    const { kind, subject: id } = partsOf(stream);
    const nobody = { stream, kind, id, boardId: null, organisationId: null };
    if (kind === 'board') found.set(stream, { ...nobody, boardId: id });
    if (kind === 'organisation') found.set(stream, { ...nobody, organisationId: id });
    if (kind === 'inbox') found.set(stream, nobody);
  }
  const meetings = streams.map((stream) => ({ stream, ...partsOf(stream) })).filter(({ kind }) => kind === 'meeting');
  if (cases.length === 0 && meetings.length === 0) return found;
  const [rows = [], sittings = []] = await reader.run(viewerOf(actor), [
    {
      name: 'live_subjects',
      text: 'select id, board_id, organisation_id from board_case where id = any($1)',
      values: [cases.map(({ subject }) => subject)],
    },
    {
      name: 'live_meetings',
      text: 'select id, board_id from meeting where id = any($1)',
      values: [meetings.map(({ subject }) => subject)],
    },
  ]);
  const byId = new Map((rows as CaseRow[]).map((row) => [row.id, row]));
  for (const { stream, kind, subject: id } of cases) {
    const row = byId.get(id);
    if (row) found.set(stream, { stream, kind, id, boardId: row.board_id, organisationId: row.organisation_id });
  }
  const boardOf = new Map((sittings as Pick<CaseRow, 'id' | 'board_id'>[]).map((row) => [row.id, row.board_id]));
  for (const { stream, kind, subject: id } of meetings) {
    const boardId = boardOf.get(id);
    if (boardId !== undefined) found.set(stream, { stream, kind, id, boardId, organisationId: null });
  }
  return found;
}

/** For whom a stream's content is read; null for an inbox, whose facts only name what to ask for. */
export function audienceOf({ kind, boardId, organisationId }: Subject): Viewer | null {
  if ((kind === 'case' || kind === 'board' || kind === 'meeting') && boardId) return boardAudience(boardId);
  if ((kind === 'referral' || kind === 'organisation') && organisationId) return organisationAudience(organisationId);
  return null;
}
