import { column, embedded, list, one, publicId, time, value, publicIdOf, type Reads } from '#reads';
import { placeOfPart, readsHere } from './participant.js';

const newestFirst = (draft: string) => `${draft}.saved_at desc, ${draft}.id desc`;

/** DISC-5: nobody's but its author's, and theirs only while they read what it is about. Never in a kept text: no fact of the case moves it. */
export const draftReads: readonly Reads[] = [
  {
    type: 'CommentDraft',
    table: 'comment_draft',
    node: 'CommentDraft',
    visible: ({ row, viewer }) => `(${row}.author_id = ${viewer.person} and ${readsHere(viewer, placeOfPart(row), `${row}.audience`)})`,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('CommentDraft'),
      boardCase: one('BoardCase', (at, boardCase) => `${boardCase}.id = ${at.row}.case_id`, { visible: 'implied' }),
      threadId: value(({ row }) => publicIdOf('Thread', `${row}.thread_id`)),
      audience: column('audience'),
      body: column('body'),
      anchor: embedded('Anchor', ({ row }) => `${row}.anchor is not null`),
      version: column('version'),
      savedAt: time('saved_at'),
      beside: list(
        'CommentDraft',
        ({ row }, other) =>
          `${other}.author_id = ${row}.author_id and ${other}.case_id = ${row}.case_id and ${other}.id <> ${row}.id
           and ${other}.audience = ${row}.audience and ${other}.thread_id is not distinct from ${row}.thread_id`,
        newestFirst,
        { visible: 'implied' },
      ),
    },
  },
  {
    extends: 'BoardCase',
    fields: {
      myDrafts: list(
        'CommentDraft',
        ({ row, viewer }, draft) => `${draft}.case_id = ${row}.id and ${draft}.author_id = ${viewer.person}`,
        newestFirst,
      ),
    },
  },
  {
    extends: 'Inbox',
    fields: {
      drafts: list('CommentDraft', ({ viewer }, draft) => `${draft}.author_id = ${viewer.person}`, newestFirst, { limit: 100 }),
    },
  },
];
