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

/** Connection settings for one role; `role` as a start-up option, so that RESET ROLE cannot leave it. */
export function connectionFor(urls: DatabaseUrls, role: DatabaseRole): { connectionString: string; options: string } {
  const connectionString = urls[role] ?? urls.owner;
  // Without an address pg would look for a server in its own environment variables.
  if (connectionString === undefined) throw new Error(`no address of a ${role}`);
  return {
    connectionString,
    options: `-c role=consilium_${role} -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000 -c timezone=UTC -c jit=off`,
  };
}
