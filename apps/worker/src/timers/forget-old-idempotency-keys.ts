import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const rowsAtOnce = 5_000;

/** A key stands for its answer for seven days; nobody retries longer. */
@Injectable()
export class ForgetOldIdempotencyKeys {
  static readonly every = 10 * 60_000;

  constructor(private readonly database: DataSource) {}

  async run(): Promise<void> {
    for (;;) {
      const [, removed]: [unknown[], number] = await this.database.query(
        `delete from idempotency where ctid = any(array(
           select ctid from idempotency where at < now() - interval '7 days' limit $1
         ))`,
        [rowsAtOnce],
      );
      if (removed < rowsAtOnce) return;
    }
  }
}
