import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectFolder } from '#config';
import { sayUp } from '../serve.js';
import { loadersOver } from './loaders.js';
import { resolvers, type Context } from './resolvers.js';

// (c): Apollo Server on Fastify, a resolver where a field is not the row's own, a DataLoader for each relation.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL']!, max: 12, options: '-c jit=off -c timezone=UTC' });
const fastify = Fastify();
const server = new ApolloServer<Context>({
  typeDefs: readFileSync(join(projectFolder, 'libs/contracts/schema.graphql'), 'utf8'),
  resolvers: resolvers as never,
  resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
  plugins: [fastifyApolloDrainPlugin(fastify)],
  introspection: false,
} as never);
await server.start();
fastify.post('/graphql', fastifyApolloHandler(server, { context: async () => ({ pool, loaders: loadersOver(pool) }) }));
fastify.get('/health/live', async () => 'up');
await fastify.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
sayUp();
