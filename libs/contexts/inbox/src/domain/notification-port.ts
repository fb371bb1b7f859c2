export interface OutgoingNotification {
  /** Stays the same when it is tried again: who gets it twice can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where its reader says how they want to be written to; opening it changes nothing. */
  readonly settingsUrl: string;
}

/** What became of it, where that is known. */
export type Delivery =
  | { readonly outcome: 'SENT' }
  /** Certainly not taken: it may be tried again, or (`permanent`) need not be. */
  | { readonly outcome: 'NOT_SENT'; readonly permanent: boolean; readonly code: string }
  /** Handed over and never answered: it may have arrived. */
  | { readonly outcome: 'UNKNOWN'; readonly code: string };

/** The way out of the house; a connector is one. Where a site has none, nobody is written to. */
export abstract class NotificationPort {
  /** Where links lead, without a trailing slash. */
  abstract readonly publicUrl: string;
  abstract deliver(notification: OutgoingNotification): Promise<Delivery>;
}
