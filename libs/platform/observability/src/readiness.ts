import { Injectable } from '@nestjs/common';

/** Whether the database answers just now; `#database` provides it. */
export abstract class Heartbeat {
  abstract beats(): Promise<boolean>;
}

/** Whether this process should be sent anything. A proxy asks every second or so. */
@Injectable()
export class Readiness {
  #leaving = false;

  /** About to stop: says no from now on, and whatever still comes is answered. */
  leave(): void {
    this.#leaving = true;
  }

  async report(database: Heartbeat): Promise<{ status: 200 | 503; body: { status: string; database: string } }> {
    const beats = await database.beats();
    const status = this.#leaving ? 'stopping' : beats ? 'ok' : 'unavailable';
    return { status: status === 'ok' ? 200 : 503, body: { status, database: beats ? 'ok' : 'unreachable' } };
  }
}
