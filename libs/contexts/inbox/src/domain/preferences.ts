import { inboxRefusals } from './refusals.js';
import type { Language, NotificationPreferences } from './notification-time.js';

export interface PreferencesDraft extends NotificationPreferences {
  readonly language: Language;
  /** Null: nowhere. */
  readonly mailAddress: string | null;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
/** One address and nothing beside it: no list, no name, no line that would be a header of its own. */
const address = /^[^\s@<>(),;:"\\[\]]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/;

const isZone = (name: string): boolean => {
  try {
    return name.length <= 60 && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** [INBOX-5] Throws with the path of what cannot be meant. */
export function notificationPreferences(draft: PreferencesDraft): PreferencesDraft {
  const refuse = (name: string) => inboxRefusals.refuse('PREFERENCES_INVALID', { path: ['input', name] });
  const mailAddress = draft.mailAddress?.trim() || null;
  if (mailAddress !== null && !address.test(mailAddress)) throw refuse('mailAddress');
  if (draft.rhythm !== 'NEVER' && mailAddress === null) throw refuse('mailAddress');
  if (!isZone(draft.timeZone)) throw refuse('timeZone');
  if (!clock.test(draft.dailyAt)) throw refuse('dailyAt');
  for (const name of ['quietFrom', 'quietUntil'] as const) {
    const time = draft[name];
    if (time !== null && !clock.test(time)) throw refuse(name);
  }
  if ((draft.quietFrom === null) !== (draft.quietUntil === null)) throw refuse(draft.quietFrom === null ? 'quietFrom' : 'quietUntil');
  return { ...draft, mailAddress };
}
