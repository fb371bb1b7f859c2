import { Injectable } from '@nestjs/common';
import { SendNotifications } from '#inbox';

/** What waits for somebody who wants to be told of it by mail; the rhythm is theirs, and of several workers one writes to each. */
@Injectable()
export class WriteToPeople {
  static readonly every = 15_000;

  constructor(private readonly notifications: SendNotifications) {}

  run(): Promise<void> {
    return this.notifications.run();
  }
}
