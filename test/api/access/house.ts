import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Controller, Get, Module, Post, Req } from '@nestjs/common';
import { GraphQLModule, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { newId, type Clock } from '#kernel';
import { Access } from '#access';
import { openWriter } from '#database';
import { Authenticator, IdentityModule, type IdentityOptions } from '#identity';
import { AccessModule } from '../../../apps/api/src/access/access.module.js';
import { Admissions } from '../../../apps/api/src/access/admissions.js';
import { demoIdentityProvider, demoUserNames, hospitalSystem } from '../../../apps/standalone/src/identity-provider/index.js';
import { testDatabase } from '../../support/database.js';
import { freePort } from '../../support/ports.js';

// Jest runs tests in a realm of their own, but its `structuredClone` makes objects of the outer one, which oidc-provider then does not
// take for plain objects. This one stays inside.
function cloned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloned);
  if (typeof value !== 'object' || value === null || value.constructor?.name !== 'Object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cloned(inner)]));
}
globalThis.structuredClone = cloned as typeof structuredClone;

/** Moves when told to, so that half an hour passes at once. */
export class MovableClock implements Clock {
  private ahead = 0;
  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }
}

@Controller('doors')
export class TestDoors {
  constructor(private readonly admissions: Admissions) {}

  @Get('anyone')
  @Access(Access.anyone())
  anyone(): string {
    return 'in';
  }

  @Get('people')
  @Access(Access.people())
  async people(@Req() request: FastifyRequest): Promise<unknown> {
    return (await this.admissions.of(request))?.actor;
  }

  @Post('people')
  @Access(Access.people())
  write(): string {
    return 'written';
  }

  @Get('services')
  @Access(Access.services('referrals:read'))
  services(): string {
    return 'in';
  }

  @Get('both')
  @Access(Access.peopleOrServices('referrals:write'))
  async both(@Req() request: FastifyRequest): Promise<unknown> {
    return (await this.admissions.of(request))?.actor;
  }

  @Get('forgotten')
  forgotten(): string {
    return 'in';
  }
}

@Resolver()
export class TestResolver {
  @Query(() => String)
  @Access(Access.people())
  greeting(): string {
    return 'hello';
  }

  @Query(() => String, { nullable: true })
  forgotten(): string {
    return 'hello';
  }

  @Mutation(() => String, { nullable: true })
  @Access(Access.services('referrals:write'))
  refer(): string {
    return 'referred';
  }
}

export interface House {
  readonly app: NestFastifyApplication;
  readonly address: string;
  readonly issuer: string;
  readonly audience: string;
  readonly dataDir: string;
  readonly database: DataSource;
  readonly clock: MovableClock;
  readonly authenticator: Authenticator;
  readonly organisationId: string;
  personId(userName: string): Promise<string>;
  close(): Promise<void>;
}

/** The API's doors and the demo's provider on one port, over a database of their own. */
export async function openHouse(changed: Partial<IdentityOptions> = {}): Promise<House> {
  const database = await testDatabase();
  const dataSource = await openWriter(database.urls, []);
  const dataDir = await mkdtemp(join(tmpdir(), 'consilium-identity-'));
  const organisationId = await fill(dataSource, database.ownerUrl);
  const clock = new MovableClock();
  const publicUrl = `http://localhost:${await freePort()}`;
  const provider = await demoIdentityProvider({ publicUrl, dataDir, database: dataSource });
  await provider.enrol();

  @Module({
    imports: [
      IdentityModule.forRootAsync({ useFactory: () => ({ ...provider.identity, database: dataSource, clock, ...changed }) }),
      AccessModule,
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        imports: [AccessModule],
        inject: [Admissions],
        useFactory: (admissions: Admissions) => ({
          autoSchemaFile: true,
          context: async (request: FastifyRequest) => ({ actor: (await admissions.of(request))?.actor ?? null }),
        }),
      }),
    ],
    controllers: [TestDoors],
    providers: [TestResolver],
  })
  class HouseModule {}

  const testing = await Test.createTestingModule({ imports: [HouseModule] }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  provider.mount(app.getHttpAdapter().getInstance() as never);
  await app.listen(Number(new URL(publicUrl).port), 'localhost');
  return {
    app,
    address: publicUrl,
    issuer: provider.issuer,
    audience: provider.identity.audience,
    dataDir,
    database: dataSource,
    clock,
    authenticator: app.get(Authenticator),
    organisationId,
    personId: async (userName) => (await dataSource.query('select id from person where user_name = $1', [userName]))[0].id,
    close: async () => {
      await app.close();
      await dataSource.destroy();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function fill(dataSource: DataSource, ownerUrl: string): Promise<string> {
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const organisationId = newId();
  await owner.query('insert into organisation (id, name) values ($1, $2)', [organisationId, 'Harbour Hospital']);
  await owner.end();
  for (const userName of demoUserNames)
    await dataSource.query('insert into person (id, user_name, name) values ($1, $2, $3)', [newId(), userName, `Demo ${userName}`]);
  await dataSource.query('insert into service_account (id, organisation_id, name, client_id, scopes) values ($1, $2, $3, $4, $5)', [
    newId(),
    organisationId,
    'Harbour Hospital system',
    hospitalSystem,
    ['referrals:write'],
  ]);
  return organisationId;
}
