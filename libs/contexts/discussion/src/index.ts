export { AddComment, type AddCommentInput } from './commands/add-comment.js';
export { DeleteComment, type DeleteCommentInput } from './commands/delete-comment.js';
export { EditComment, type EditCommentInput } from './commands/edit-comment.js';
export { ResolveThread, type ResolveThreadInput } from './commands/resolve-thread.js';
export { DiscussionModule } from './discussion.module.js';
export type { Audience } from './domain/audience.js';
export { discussionRefusals } from './domain/refusals.js';
export { discussionReads } from './queries/discussion-reads.js';
export { discussionRows } from './storage/discussion.row.js';
