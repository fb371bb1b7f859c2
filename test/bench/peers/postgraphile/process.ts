import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { serve } from '../serve.js';

// (b): PostGraphile over the same tables, its documents in ./documents; the schema `bench` adds what a plan's steps refer to.
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Otherwise lists could only be ordered by columns that have an index.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL']!,
      schemas: ['public', 'bench'],
      poolConfig: { max: 12, options: '-c jit=off -c timezone=UTC' },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, maxRequestLength: 1_000_000 },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
serve(server);
