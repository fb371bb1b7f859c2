/**
 * Which login plays which role. `owner` migrates. `writer` and `reader` default to the owner's login with the role taken at connection
 * start; a production site gives both their own logins, granted consilium_writer and consilium_reader.
 */
export interface DatabaseUrls {
  readonly owner: string;
  readonly writer?: string | undefined;
  readonly reader?: string | undefined;
}

export type DatabaseRole = 'writer' | 'reader';

/** Connection settings for one role; `role` as a start-up option, so that RESET ROLE cannot leave it. */
export function connectionFor(urls: DatabaseUrls, role: DatabaseRole): { connectionString: string; options: string } {
  return {
    connectionString: urls[role] ?? urls.owner,
    options: `-c role=consilium_${role} -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000 -c timezone=UTC -c jit=off`,
  };
}
