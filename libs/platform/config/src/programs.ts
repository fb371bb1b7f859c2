import type { SettingName } from './settings.js';

/** The programs that read the environment; `standalone` is the demo's `npm start`. */
export type Program = 'standalone' | 'api' | 'live' | 'worker' | 'migrate';

const servers = ['standalone', 'api', 'live', 'worker'] as const;
const doors = ['standalone', 'api', 'live'] as const;

/** Which program reads which setting: the documentation's table and the containers' environment are held against it. */
export const readBy: Readonly<Record<SettingName, readonly Program[]>> = {
  PORT: servers,
  HOST: servers,
  LOG_LEVEL: servers,
  CONSILIUM_DATA_DIR: ['standalone'],
  DATABASE_URL: ['standalone', 'api', 'live', 'worker', 'migrate'],
  DATABASE_WRITER_URL: servers,
  DATABASE_READER_URL: servers,
  DATABASE_POOL_SIZE: servers,
  PUBLIC_URL: servers,
  TRUSTED_PROXIES: doors,
  DRAIN_SECONDS: ['api', 'live'],
  FRAGMENT_MEMORY_MB: ['standalone', 'api'],
  OTEL_EXPORTER_OTLP_ENDPOINT: servers,
  OTEL_TRACES_SAMPLER_ARG: servers,
  OIDC_ISSUER: doors,
  OIDC_CLIENT_ID: doors,
  OIDC_AUDIENCE: doors,
  OIDC_ALGORITHMS: doors,
  SESSION_SECRET: doors,
  OIDC_CLIENT_SECRET: doors,
  SMTP_URL: ['standalone', 'worker'],
  MAIL_FROM: ['standalone', 'worker'],
  DICOMWEB_URL: ['standalone', 'api'],
  DICOMWEB_PRIVATE_HOSTS: ['standalone', 'api'],
};

const database = [
  ['DATABASE_WRITER_URL', 'DATABASE_URL'],
  ['DATABASE_READER_URL', 'DATABASE_URL'],
] as const;
const door = [...database, ['PUBLIC_URL'], ['OIDC_ISSUER'], ['OIDC_CLIENT_ID'], ['OIDC_AUDIENCE'], ['SESSION_SECRET']] as const;

/** What a program of its own cannot do without; one of each inner list is enough. The demo needs nothing. */
export const requiredBy: Readonly<Record<Program, readonly (readonly SettingName[])[]>> = {
  standalone: [],
  migrate: [['DATABASE_URL']],
  worker: database,
  api: door,
  live: door,
};

/**
 * Never printed, and each may be given as a file instead, such as `SESSION_SECRET_FILE=/run/secrets/session_secret`: what is in the
 * environment shows in process lists and in `docker inspect`.
 */
export const secrets = [
  'DATABASE_URL',
  'DATABASE_WRITER_URL',
  'DATABASE_READER_URL',
  'SESSION_SECRET',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
  'DICOMWEB_URL',
] as const satisfies SettingName[];
