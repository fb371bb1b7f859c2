/**
 * Which login plays which role. `owner` migrates. `writer` and `reader` default to the owner's login with the role taken at connection
 * start; a production site gives both their own logins, granted consilium_writer and consilium_reader, and the owner's to nobody but
 * `migrate`.
 */
export interface DatabaseUrls {
  readonly owner?: string | undefined;
  readonly writer?: string | undefined;
  readonly reader?: string | undefined;
}

export type DatabaseRole = 'writer' | 'reader';

// A read is one transaction that sees one moment: whoever was given a right between the statement that looks up what they may see and the
// page's own would be taken for somebody who may, with none of it visible, and that text would be kept (ADR 17). Page statements have their
// sizes in their text, so the plan for any value is the plan for each; left to itself Postgres compares costs and plans most of them anew for
// every request (a case page: 10 ms of planning around 2 ms of reading).
const ofReader = ' -c default_transaction_isolation=repeatable\\ read -c plan_cache_mode=force_generic_plan';

// Whoever asks for what changed since a time goes back two minutes for what was committed late (docs/integrators/follow.md): no command
// takes half as long.
const ofWriter = ' -c transaction_timeout=60000';

/** Connection settings for one role; `role` as a start-up option, so that RESET ROLE cannot leave it. */
export function connectionFor(urls: DatabaseUrls, role: DatabaseRole): { connectionString: string; options: string } {
  const connectionString = urls[role] ?? urls.owner;
  // Without an address pg would look for a server in its own environment variables.
  if (connectionString === undefined) throw new Error(`no address of a ${role}`);
  return {
    connectionString,
    options: `-c role=consilium_${role} -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000 -c timezone=UTC -c jit=off${role === 'reader' ? ofReader : ofWriter}`,
  };
}
