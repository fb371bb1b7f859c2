import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { viewerOf, type Viewer } from '#access';
import { caseReads } from '#cases';
import {
  AddComment,
  DeleteComment,
  DiscardDraft,
  discussionReads,
  EditComment,
  ReopenThread,
  ResolveThread,
  SaveDraft,
  type AddCommentInput,
  type SaveDraftInput,
} from '#discussion';
import { globalId, Refusal, type Actor } from '#kernel';
import { organisationReads } from '#organisations';
import { publicId, type Reads } from '#reads';
import { specialistReads } from '#specialists';
import { askThrough } from './ask.js';
import { buildHouse, type House, type Somebody } from './house.js';

const fields = { code: { kind: 'value', sql: () => `''` } } as const;
const stubs: Reads[] = [
  { type: 'Board', table: 'board', node: 'Board', visible: () => 'true', fields: { ...fields, id: publicId('Board') } },
  { type: 'QuestionKind', table: 'board', fields },
];
export const ask = askThrough([...caseReads, ...organisationReads, ...specialistReads, ...discussionReads, ...stubs]);

/** The open desk: live bindings, set anew before each test. */
export let house: House;
export let caseId: string;
let add: AddComment;
let edit: EditComment;
export let remove: DeleteComment;
export let resolve: ResolveThread;
export let reopen: ReopenThread;
let saveDraft: SaveDraft;
export let discardDraft: DiscardDraft;
beforeAll(async () => {
  house = await buildHouse();
  add = new AddComment(house.work);
  edit = new EditComment(house.work);
  remove = new DeleteComment(house.work);
  resolve = new ResolveThread(house.work);
  reopen = new ReopenThread(house.work);
  saveDraft = new SaveDraft(house.work);
  discardDraft = new DiscardDraft(house.work);
}, 60_000);
afterAll(() => house.close());
beforeEach(async () => {
  house.now = new Date();
  await openCase();
});

/** Another case; what follows is about it. */
export const openCase = async (): Promise<void> => void (caseId = await house.buildCase({ guests: true }));

export const later = (milliseconds = 1) => (house.now = new Date(house.now.getTime() + milliseconds));
export const write = (actor: Actor, more: Partial<AddCommentInput>, key?: string) => {
  later();
  const input = { caseId, body: 'a comment', audience: null, threadId: null, questionTo: null, mentions: [], ...more };
  return add.execute(actor, input, key);
};
export const comment = (name: Somebody, more: Partial<AddCommentInput> = {}, key?: string) => write(house.who[name], more, key);
export const save = (name: Somebody, more: Partial<SaveDraftInput> = {}, key?: string) => {
  later();
  const input = { caseId, body: 'a draft', audience: null, threadId: null, anchor: null, known: null, ...more };
  return saveDraft.execute(house.who[name], input, key);
};
export const threadOf = async (commentId: string): Promise<string> =>
  (await house.owner.query('select thread_id from comment where id = $1', [commentId])).rows[0].thread_id;
export const thread = async (name: Somebody, more: Partial<AddCommentInput> = {}): Promise<string> =>
  threadOf((await comment(name, more)).commentId);
export const change = (name: Somebody, commentId: string, version: number, body = 'edited') => {
  later();
  return edit.execute(house.who[name], { commentId, version, body });
};
export const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'DONE',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
export const as = (name: Somebody): Viewer => viewerOf(house.who[name]);
export const times = async () =>
  (await house.owner.query('select version, updated_at, referral_updated_at from board_case where id = $1', [caseId])).rows[0];
export const facts = async (kind: string, subject = caseId) =>
  (await house.facts(`${kind}:${subject}`)).map(({ type, refs }) => [type, refs]);

const shown = '{ id body audience version author { name } mayEdit }';
export const discussion = async (viewer: Viewer) =>
  (
    await ask(
      house,
      viewer,
      `{ node(id: "${globalId('BoardCase', caseId)}") { ... on BoardCase { updatedAt commentCount mayComment mayCommentToReferrer
        comments { edges { node ${shown} } } threads { edges { node { id audience mayReply mayResolve comments { edges { node { body } } } } } } } } }`,
    )
  ).node;
export const bodies = async (viewer: Viewer): Promise<string[] | null> => {
  const seen = await discussion(viewer);
  if (!seen) return null;
  const list = seen.comments.edges.map(({ node }: { node: { body: string } }) => node.body);
  expect(seen.commentCount).toBe(list.length);
  return list;
};
export const one = async (viewer: Viewer, commentId: string) =>
  (
    await ask(
      house,
      viewer,
      `{ node(id: "${globalId('Comment', commentId)}") { ... on Comment { body version editedAt deletedAt deletedBy { name } mayEdit threadId
        mentions { name } earlierVersions { version body writtenAt } } } }`,
    )
  ).node;

export const board: Somebody[] = ['chair', 'deputy', 'coordinator', 'radiologist', 'observer', 'guest', 'bothSides'];
export const referrers: Somebody[] = ['referrer', 'administrator'];
export const tablesForAll = ['board_guest', 'case_activity_due', 'fact', 'stream'];
export const strangers: Somebody[] = ['otherReferrer', 'outsider', 'formerMember', 'formerGuest'];
