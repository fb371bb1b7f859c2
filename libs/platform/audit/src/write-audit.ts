import type { DataSource, EntityManager } from 'typeorm';
import { actorKey, newId, type Actor, type Refusal } from '#kernel';
import { currentRequest } from './request.js';

export interface AuditSubject {
  /** What the command was about, such as `case:<uuid>`. */
  readonly subject?: string;
  readonly patientIds?: readonly string[];
}

export interface AuditedCommand {
  readonly name: string;
  readonly actor: Actor;
}

const insert = `insert into audit_entry (id, at, actor, command, outcome, refusal_code, subject, patient_ids, origin, correlation_id)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** In the command's own transaction: what is done is audited, or it is not done. */
export async function auditDone(manager: EntityManager, at: Date, command: AuditedCommand, subject: AuditSubject): Promise<void> {
  await manager.query(insert, row(at, command, 'DONE', null, subject));
}

/** After the rollback, in a transaction of its own; when this fails the request fails, because an unaudited refusal must not look like one. */
export async function auditRefused(
  dataSource: DataSource,
  at: Date,
  command: AuditedCommand,
  refusal: Refusal,
  subject: AuditSubject,
): Promise<void> {
  await dataSource.query(insert, row(at, command, 'REFUSED', refusal.code, subject));
}

function row(at: Date, command: AuditedCommand, outcome: string, code: string | null, { subject, patientIds }: AuditSubject): unknown[] {
  const { origin, correlationId } = currentRequest();
  return [newId(at), at, actorKey(command.actor), command.name, outcome, code, subject ?? null, patientIds ?? [], origin, correlationId];
}
