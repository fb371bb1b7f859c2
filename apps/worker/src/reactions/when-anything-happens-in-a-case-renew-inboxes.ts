import { Injectable } from '@nestjs/common';
import type { LoggedFact, Unit } from '#event-log';
import { RenewInbox } from '#inbox';
import type { Reaction } from './reaction.js';

/** Any fact may bring somebody work or take it away; which, the rules say and not this list (INBOX-2). */
@Injectable()
export class WhenAnythingHappensInACaseRenewInboxes implements Reaction {
  readonly name = 'when-anything-happens-in-a-case-renew-inboxes';
  readonly on = 'everything';
  readonly stream = 'case';
  readonly lastOnly = true;

  constructor(private readonly inbox: RenewInbox) {}

  async run({ stream }: LoggedFact, unit: Unit): Promise<void> {
    const caseId = stream.slice('case:'.length);
    await this.inbox.inCase(unit, caseId);
  }
}
