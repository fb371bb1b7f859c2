// A process that holds a Postgres until it is killed: `hold-postgres.ts <folder>` prints the server's process and owner's address.
import { startPostgres } from '#embedded-postgres';

const postgres = await startPostgres({ dataDir: process.argv[2]!, throwAway: true });
console.log(JSON.stringify({ pid: postgres.pid(), url: postgres.url }));
setInterval(() => undefined, 60_000);
