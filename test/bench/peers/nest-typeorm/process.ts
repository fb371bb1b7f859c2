import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { projectFolder } from '#config';
import { sayUp } from '../serve.js';
import { caseResolvers } from './case.resolvers.js';
import { entities, SnakeNaming } from './entities.js';
import { loadersOver } from './loaders.js';
import { reviewResolvers } from './review.resolvers.js';

@Controller('health/live')
class HealthController {
  @Get() live(): string {
    return 'up';
  }
}

// (d): as NestJS is usually written: a resolver for each field that is not the row's own, repositories behind loaders.
@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env['DATABASE_URL']!,
      entities,
      namingStrategy: new SnakeNaming(),
      extra: { max: 12, options: '-c jit=off -c timezone=UTC' },
    }),
    TypeOrmModule.forFeature(entities),
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [DataSource],
      useFactory: (database: DataSource) => ({
        typePaths: [join(projectFolder, 'libs/contracts/schema.graphql')],
        resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
        introspection: false,
        csrfPrevention: false,
        context: () => ({ loaders: loadersOver(database) }),
      }),
    }),
  ],
  controllers: [HealthController],
  providers: [...caseResolvers, ...reviewResolvers],
})
class PeerModule {}

const app = await NestFactory.create(PeerModule, new FastifyAdapter(), { logger: ['error', 'fatal'] });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
sayUp();
