import type pg from 'pg';
import { newId } from '#kernel';
import type { Demo } from './read-demo.js';

/** Who plays: ids by the names that the demo's files use. */
export interface Cast {
  readonly people: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, { readonly id: string; readonly organisationId: string; readonly scopes: readonly string[] }>;
}

/** Organisations are the owner's to make: no command founds one. */
export async function seedPeople(owner: pg.Client, demo: Demo, since: Date): Promise<Cast> {
  const organisations = new Map(demo.organisations.map(({ key }) => [key, newId(since)]));
  const people = new Map(demo.people.map(({ userName }) => [userName, newId(since)]));
  const accounts = new Map(
    demo.serviceAccounts.map(({ clientId, organisation, scopes }) => [
      clientId,
      { id: newId(since), organisationId: organisations.get(organisation)!, scopes },
    ]),
  );
  for (const { key, name } of demo.organisations)
    await owner.query('insert into organisation (id, name, created_at) values ($1, $2, $3)', [organisations.get(key), name, since]);
  for (const { userName, name, disciplines, auditor, refersFor, administers } of demo.people) {
    const id = people.get(userName)!;
    await owner.query('insert into person (id, user_name, name, disciplines, auditor, created_at) values ($1, $2, $3, $4, $5, $6)', [
      id,
      userName,
      name,
      disciplines,
      auditor,
      since,
    ]);
    const roles = [...refersFor.map((of) => [of, 'REFERRER']), ...administers.map((of) => [of, 'ADMINISTRATOR'])];
    for (const [of, role] of roles)
      await owner.query('insert into affiliation (person_id, organisation_id, role) values ($1, $2, $3)', [
        id,
        organisations.get(of!),
        role,
      ]);
  }
  for (const { clientId, name } of demo.serviceAccounts) {
    const { id, organisationId, scopes } = accounts.get(clientId)!;
    await owner.query('insert into service_account (id, organisation_id, name, client_id, scopes) values ($1, $2, $3, $4, $5)', [
      id,
      organisationId,
      name,
      clientId,
      scopes,
    ]);
  }
  return { people, organisations, accounts };
}
