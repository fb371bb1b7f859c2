import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { boardAudience } from '#access';
import { ReleaseLetters } from '#letters';

const atOnce = 200;

/** [MEET-6] A letter that nobody has told the patient of goes out when the charter's delay has passed. */
@Injectable()
export class ReleaseLettersThatWaited {
  static readonly every = 60_000;

  constructor(
    private readonly database: DataSource,
    private readonly letters: ReleaseLetters,
  ) {}

  async run(): Promise<void> {
    const due: { letterId: string; boardId: string }[] = await this.database.query(
      'select letter_id as "letterId", board_id as "boardId" from letter_due where due_at <= now() order by due_at limit $1',
      [atOnce],
    );
    // Each in a unit of its own: one that fails holds up none of the others, and is tried again.
    const failures: unknown[] = [];
    for (const { letterId, boardId } of due)
      await this.letters
        .execute({ kind: 'system', id: 'worker' }, { letterId }, boardAudience(boardId))
        .catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
