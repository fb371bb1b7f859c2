import type { EntityManager } from 'typeorm';
import type { ItemKind } from '../domain/item.js';
import type { Delivery } from '../domain/notification-port.js';
import type { Language, NotificationPreferences, WaitingItem } from '../domain/notification-time.js';

type Asking = Pick<EntityManager, 'query'>;

export interface StoredPreferences extends NotificationPreferences {
  readonly language: Language;
  readonly mailAddress: string;
}
export interface StoredItem extends WaitingItem {
  readonly caseId: string;
  readonly subjectId: string;
}

/** Rests before another try, in seconds; after the last one it is given up, and still waits in the inbox. */
const rests = [60, 5 * 60, 15 * 60, 60 * 60, 4 * 60 * 60, 12 * 60 * 60];

const preferences = `p.rhythm, p.mail_address as "mailAddress", p.language, p.time_zone as "timeZone", p.daily_at as "dailyAt", p.quiet_from as "quietFrom", p.quiet_until as "quietUntil"`;
const item = (row: string): string =>
  `${row}.kind, ${row}.case_id as "caseId", ${row}.subject_id as "subjectId", ${row}.known_at as "knownAt"`;

/** Everybody with something that was not written of yet, who wants to be written to. */
export async function peopleToWriteTo(
  database: Asking,
): Promise<{ personId: string; preferences: StoredPreferences; items: StoredItem[] }[]> {
  const rows: ({ personId: string } & StoredPreferences & StoredItem)[] = await database.query(
    `select i.person_id as "personId", ${preferences}, ${item('i')} from inbox_item i join notification_preference p on p.person_id = i.person_id
     where i.settled_at is null and p.rhythm <> 'NEVER' and p.mail_address is not null order by i.person_id, i.known_at`,
  );
  const people = new Map<string, { personId: string; preferences: StoredPreferences; items: StoredItem[] }>();
  for (const row of rows) {
    const known = people.get(row.personId) ?? { personId: row.personId, preferences: row, items: [] };
    people.set(row.personId, known);
    known.items.push(row);
  }
  return [...people.values()];
}

/** Undefined while another worker writes to them, or when they do not want it any more. */
export async function lockPreferences(manager: EntityManager, personId: string): Promise<StoredPreferences | undefined> {
  const [row]: StoredPreferences[] = await manager.query(
    `select ${preferences} from notification_preference p where p.person_id = $1 and p.mail_address is not null for update of p skip locked`,
    [personId],
  );
  return row;
}

export const unsettledItems = (manager: EntityManager, personId: string): Promise<StoredItem[]> =>
  manager.query(`select ${item('i')} from inbox_item i where i.person_id = $1 and i.settled_at is null order by i.known_at`, [personId]);

/** The mail and its items are marked before anything leaves the house. */
export async function beginNotification(
  manager: EntityManager,
  { id, personId, items, at }: { id: string; personId: string; items: readonly StoredItem[]; at: Date },
): Promise<void> {
  const [kinds, subjects] = [items.map(({ kind }) => kind), items.map(({ subjectId }) => subjectId)];
  await manager.query(
    `insert into notification (id, person_id, state, attempts, kinds, subject_ids, made_at, begun_at) values ($1, $2, 'SENDING', 1, $3, $4, $5, now())`,
    [id, personId, kinds, subjects, at],
  );
  await manager.query(
    `update inbox_item i set settled_at = $4 from unnest($2::text[], $3::uuid[]) as sent (kind, subject_id)
     where i.person_id = $1 and i.kind = sent.kind and i.subject_id = sent.subject_id`,
    [personId, kinds, subjects, at],
  );
}

/** Whose server never answered: it may have gone. No delivery takes a tenth of this. */
export const abandonUnanswered = (database: Asking): Promise<unknown> =>
  database.query(`update notification set state = 'UNKNOWN' where state = 'SENDING' and begun_at < now() - interval '10 minutes'`);

export async function dueAgain(database: Asking): Promise<string[]> {
  const rows: { id: string }[] = await database.query(
    `select id from notification where state = 'WAITING' and next_at <= now() order by next_at limit 100`,
  );
  return rows.map(({ id }) => id);
}

export async function beginAgain(manager: EntityManager, id: string): Promise<{ personId: string; attempts: number } | undefined> {
  const [[row]]: [{ person_id: string; attempts: number }[], number] = await manager.query(
    `update notification set state = 'SENDING', attempts = attempts + 1, begun_at = now(), next_at = null where id = (
       select id from notification where id = $1 and state = 'WAITING' and next_at <= now() for update skip locked) returning person_id, attempts`,
    [id],
  );
  return row && { personId: row.person_id, attempts: row.attempts };
}

/** What of a mail that did not go is still to be done. */
export const stillWaiting = (manager: EntityManager, id: string): Promise<(StoredItem & { kind: ItemKind })[]> =>
  manager.query(
    `select ${item('i')} from notification n cross join unnest(n.kinds, n.subject_ids) as was (kind, subject_id)
     join inbox_item i on i.person_id = n.person_id and i.kind = was.kind and i.subject_id = was.subject_id where n.id = $1 order by i.known_at`,
    [id],
  );

export async function keepDelivery(
  database: Asking,
  id: string,
  attempts: number,
  delivery: Delivery | { readonly outcome: 'NOT_NEEDED' },
): Promise<void> {
  const rest = delivery.outcome === 'NOT_SENT' && !delivery.permanent ? rests[attempts - 1] : undefined;
  const state = delivery.outcome === 'NOT_SENT' ? (rest === undefined ? 'GIVEN_UP' : 'WAITING') : delivery.outcome;
  await database.query(
    `update notification set state = $2, next_at = now() + make_interval(secs => $3), error_code = $4 where id = $1 and state = 'SENDING'`,
    [id, state, rest ?? null, 'code' in delivery ? delivery.code.slice(0, 100) : null],
  );
}
