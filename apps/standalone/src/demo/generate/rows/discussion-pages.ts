import type { Audience } from '#discussion';
import type { ToldOf } from '../deed.js';
import type { Book, Moment } from './book.js';

interface Thread {
  readonly id: string;
  readonly audience: Audience;
  readonly questionTo: string | null;
  readonly createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
}
interface Written {
  readonly id: string;
  readonly thread: Thread;
  readonly authorId: string;
  readonly createdAt: Date;
  body: string;
  editedAt: Date | null;
  deletedAt: Date | null;
  version: number;
}

const reach = ({ audience }: Thread) => (audience === 'REFERRER' ? 'both' : 'board');

/** Threads and what is said in them. */
export class DiscussionPages {
  readonly #threads: Thread[] = [];
  readonly #comments: Written[] = [];

  constructor(private readonly book: Book) {}

  get onScreen() {
    return this.#comments.map(({ id, thread, version }) => ({ id, threadId: thread.id, version }));
  }

  /** What was made, by its id. */
  add({ inReplyTo, audience, body, questionTo, mentions }: ToldOf['addComment'], moment: Moment): string {
    const { book } = this;
    const { ids, sheet, place } = book;
    const thread = inReplyTo === null ? this.#start(audience ?? 'REFERRER', questionTo, moment) : this.#comments[inReplyTo]!.thread;
    const authorId = moment.by.id;
    const comment = { id: ids.id(moment.at), thread, authorId, createdAt: moment.now, body, editedAt: null, deletedAt: null, version: 1 };
    this.#comments.push(comment);
    const mentioned = [...new Set(mentions)].filter((id) => id !== null && id !== authorId) as string[];
    for (const person_id of mentioned)
      sheet.add('mention', { comment_id: comment.id, person_id, ...place, audience: thread.audience, created_at: moment.now });
    book.activity('commentAdded', { threadId: thread.id, commentId: comment.id, version: 1 }, moment, reach(thread));
    for (const personId of mentioned) book.inbox(personId, 'mentioned', { commentId: comment.id }, moment);
    return comment.id;
  }

  #start(audience: Audience, questionTo: string | null, moment: Moment): Thread {
    const thread = { id: this.book.ids.id(moment.at), audience, questionTo, createdAt: moment.now, resolvedAt: null, resolvedBy: null };
    this.#threads.push(thread);
    this.#tellThoseAsked(thread, 'questionAsked', moment);
    return thread;
  }

  /** As the command of that name does: whoever votes for the discipline, and a guest who does. */
  #tellThoseAsked({ id, questionTo }: Thread, fact: string, moment: Moment): void {
    const able = [...this.book.board.members, ...this.book.guests].filter(
      ({ discipline }) => questionTo !== null && discipline === questionTo,
    );
    for (const personId of new Set(able.map((one) => one.personId))) this.book.inbox(personId, fact, { threadId: id }, moment);
  }

  edit(comment: number, body: string, moment: Moment): string {
    return this.#replace(this.#comments[comment]!, 'commentEdited', { body, editedAt: moment.now }, moment);
  }

  delete(comment: number, moment: Moment): string {
    return this.#replace(this.#comments[comment]!, 'commentDeleted', { body: '', deletedAt: moment.now }, moment);
  }

  #replace(written: Written, type: string, change: Partial<Written>, moment: Moment): string {
    const { id, version, thread, body, editedAt, createdAt } = written;
    const earlier = { version, body, written_at: editedAt ?? createdAt };
    this.book.sheet.add('comment_version', { comment_id: id, ...this.book.place, audience: thread.audience, ...earlier });
    Object.assign(written, change, { version: version + 1 });
    this.book.activity(type, { threadId: thread.id, commentId: id, version: version + 1 }, moment, reach(thread));
    return id;
  }

  resolve(comment: number, moment: Moment): string {
    const { thread } = this.#comments[comment]!;
    Object.assign(thread, { resolvedAt: moment.now, resolvedBy: moment.by.id });
    this.book.activity('threadResolved', { threadId: thread.id }, moment, reach(thread));
    this.#tellThoseAsked(thread, 'questionSettled', moment);
    return thread.id;
  }

  write(): void {
    const { sheet, whose } = this.book;
    for (const { id, audience, questionTo, createdAt, resolvedAt, resolvedBy } of this.#threads)
      sheet.add('thread', {
        id,
        ...whose,
        audience,
        question_to: questionTo,
        resolved_at: resolvedAt,
        resolved_by: resolvedBy,
        created_at: createdAt,
      });
    for (const { id, thread, authorId, body, createdAt, editedAt, deletedAt, version } of this.#comments)
      sheet.add('comment', {
        id, thread_id: thread.id, ...whose, audience: thread.audience, author_id: authorId, body, created_at: createdAt, edited_at: editedAt,
        deleted_at: deletedAt, version,
      }); // prettier-ignore
  }
}
