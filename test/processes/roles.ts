import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectFolder } from '#config';
import type { EmbeddedPostgres } from '#embedded-postgres';

const passwords = { owner_password: "owner's", writer_password: 'writer', reader_password: 'reader' } as const;

/** A server as a site has it: nothing but what docker/postgres/roles.sql makes, with the passwords put in as psql would. */
export async function applyRoles(postgres: EmbeddedPostgres): Promise<{ owner: string; writer: string; reader: string }> {
  const superuser = new pg.Client({ connectionString: postgres.urls('postgres').owner });
  await superuser.connect();
  try {
    // The demo's own arrangement goes first.
    await superuser.query('drop database consilium');
    await superuser.query('drop role consilium_writer');
    await superuser.query('drop role consilium_reader');
    const script = readFileSync(join(projectFolder, 'docker/postgres/roles.sql'), 'utf8')
      .replaceAll(/^--.*$/gm, '')
      .replaceAll(/:'(\w+)'/g, (_, name: keyof typeof passwords) => pg.escapeLiteral(passwords[name]));
    // One at a time: a database cannot be made inside a transaction.
    for (const statement of script.split(';').filter((part) => part.trim() !== '')) await superuser.query(statement);
  } finally {
    await superuser.end();
  }
  const address = (user: string, password: string): string =>
    `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${postgres.port}/consilium`;
  return {
    owner: address('consilium_owner', passwords.owner_password),
    writer: address('consilium_writer_login', passwords.writer_password),
    reader: address('consilium_reader_login', passwords.reader_password),
  };
}

/** What this login may do, tried and undone: `done`, or the code of the refusal. */
export async function mayDo(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tried = async (sql: string): Promise<string> => {
    await client.query('begin');
    const outcome = await client.query(sql).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    await client.query('rollback');
    return outcome;
  };
  try {
    return {
      makesTables: await tried('create table public.mine (id int)'),
      becomesOwner: await tried('set role consilium_owner'),
      opensPatients: await tried('alter table patient disable row level security'),
      deletesFacts: await tried('delete from fact'),
      changesAudit: await tried('update audit_entry set actor = $$somebody$$'),
      readsSessions: await tried('select 1 from session'),
    };
  } finally {
    await client.end();
  }
}
