/** One audience's ordered, gap-free list of facts. */
export type StreamKind = 'case' | 'referral' | 'board' | 'organisation' | 'meeting' | 'inbox';

export interface StreamReference {
  readonly kind: StreamKind;
  /** The row that the stream is about: case, board, organisation, meeting or person. */
  readonly subject: string;
  readonly organisationId?: string;
}

export const streamId = ({ kind, subject }: Pick<StreamReference, 'kind' | 'subject'>): string => `${kind}:${subject}`;

/** The board's side of a case. */
export const caseStream = (caseId: string, organisationId?: string): StreamReference => stream('case', caseId, organisationId);
/** The referrer's side of the same case. */
export const referralStream = (caseId: string, organisationId?: string): StreamReference => stream('referral', caseId, organisationId);
/** A board's worklist. */
export const boardStream = (boardId: string): StreamReference => stream('board', boardId);
/** An organisation's own referrals. */
export const organisationStream = (organisationId: string): StreamReference => stream('organisation', organisationId, organisationId);
/** One sitting of a board. */
export const meetingStream = (meetingId: string): StreamReference => stream('meeting', meetingId);
/** One person's inbox. */
export const inboxStream = (personId: string): StreamReference => stream('inbox', personId);

const stream = (kind: StreamKind, subject: string, organisationId?: string): StreamReference => ({
  kind,
  subject,
  ...(organisationId !== undefined && { organisationId }),
});
