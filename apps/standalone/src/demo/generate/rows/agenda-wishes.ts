import { wishReasons, type WishReason } from '#cases';
import type { Book, Moment } from './book.js';

/** What of this case asks for a place on the next agenda. */
export class AgendaWishes {
  readonly #wishes: { readonly id: string; readonly reason: WishReason; readonly at: Date; metAt: Date | null }[] = [];

  constructor(private readonly book: Book) {}

  wish(reason: WishReason, moment: Moment): void {
    if (this.#open([reason]).length > 0) return;
    this.#wishes.push({ id: this.book.ids.id(moment.at), reason, at: moment.now, metAt: null });
    const refs = { kind: wishReasons[reason], reason };
    this.book.activity('caseNeedsAgenda', refs, moment);
    this.book.shareWith(`board:${this.book.board.id}`, 'caseNeedsAgenda', JSON.stringify({ caseId: this.book.case.id, ...refs }), moment);
  }

  meet(reasons: readonly WishReason[], moment: Moment): void {
    const open = this.#open(reasons);
    for (const wish of open) wish.metAt = moment.now;
    if (open.length > 0) this.book.activity('agendaWishMet', { reasons }, moment);
  }

  write(): void {
    for (const { id, reason, at, metAt } of this.#wishes)
      this.book.sheet.add('agenda_wish', { id, ...this.book.whose, kind: wishReasons[reason], reason, at, met_at: metAt });
  }

  #open(reasons: readonly WishReason[]) {
    return this.#wishes.filter(({ reason, metAt }) => metAt === null && reasons.includes(reason));
  }
}
