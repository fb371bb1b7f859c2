/** Every database the tests make or drop has this in its name; anything else is refused, so that no real one can be hit by a slip. */
const mark = /test/;

export function requireTestName(database: string): void {
  if (!mark.test(database)) throw new Error(`"${database}" does not look like a test database: its name must contain "test"`);
}

/** What the run's global set-up leaves in the environment for the test files. */
export interface TestServer {
  /** Addresses of the server's maintenance database, by role. Writer and reader are missing on a server of somebody else's. */
  readonly owner: string;
  readonly writer?: string;
  readonly reader?: string;
  /** Migrated and empty; each test database is a copy of it. */
  readonly template: string;
}

export const testServerVariable = 'CONSILIUM_TEST_SERVER';
/** A folder for what is made once per run; gone after it. */
export const runFolderVariable = 'CONSILIUM_TEST_RUN';

/** The same server, user and password; another database. */
export function withDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}
