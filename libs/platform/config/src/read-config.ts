import { join, resolve } from 'node:path';
import { projectFolder } from './project-folder.js';
import { contradictions, missing, withFiles, type Given } from './given.js';
import type { Program } from './programs.js';
import { settings } from './settings.js';
import { StartupProblem } from './startup-problem.js';

export interface Oidc {
  readonly issuer: string;
  readonly clientId: string;
  /** Missing: a public client. */
  readonly clientSecret?: string;
  readonly audience: string;
  readonly algorithms?: readonly ('ES256' | 'PS256' | 'RS256')[];
  /** SESSION_SECRET, 32 bytes. */
  readonly cookieKey: Uint8Array;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: what suits the program. */
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whose word about the client's address is believed; false: nobody's. */
  readonly trustedProxies: string[] | false;
  /** Null: the embedded Postgres. */
  readonly database: { readonly owner: string; readonly writer?: string; readonly reader?: string } | null;
  /** Connections per role. */
  readonly poolSize: number;
  readonly drainSeconds: number;
  /** Null: nothing is traced. */
  readonly tracing: { readonly endpoint: string; readonly ratio: number } | null;
  /** For texts that are kept between requests, in bytes. */
  readonly fragmentMemory: number;
  /** Null: the demo's own provider. */
  readonly oidc: Oidc | null;
  /** Null: nobody is written to. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** Null: no archive but the demo's. */
  readonly archive: { readonly url: string; readonly privateHosts: readonly string[] } | null;
}

/** Of a program that opens no pages: the owner's address is the one that it is better not given. */
export type WorkerConfig = Omit<Config, 'database'> & {
  readonly database: { readonly owner?: string; readonly writer?: string; readonly reader?: string };
};
export type DoorConfig = WorkerConfig & { readonly oidc: Oidc };
export type MigrateConfig = Config & { readonly database: { readonly owner: string } };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment once; says everything that is wrong with it or missing for the program, one line per setting, without
 * repeating a secret.
 */
export function readConfig(environment: Environment, program: 'api' | 'live'): DoorConfig;
export function readConfig(environment: Environment, program: 'worker'): WorkerConfig;
export function readConfig(environment: Environment, program: 'migrate'): MigrateConfig;
export function readConfig(environment?: Environment, program?: 'standalone'): Config;
export function readConfig(environment: Environment = process.env, program: Program = 'standalone'): Config | WorkerConfig {
  const problems: string[] = [];
  const given: Given = withFiles(environment, problems);
  const { data, error } = settings.safeParse(given);
  for (const { path, message } of error?.issues ?? []) problems.push(`${String(path[0])} ${message}.`);
  problems.push(...missing(given, program), ...contradictions(given, program));
  if (problems.length > 0) throw new StartupProblem([...new Set(problems)].join('\n'));
  const values = data!;
  const { DATABASE_URL: owner, DATABASE_WRITER_URL: writer, DATABASE_READER_URL: reader, OIDC_ISSUER: issuer } = values;
  return {
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL ?? null,
    dataDir: resolve(projectFolder, values.CONSILIUM_DATA_DIR ?? join(projectFolder, '.consilium')),
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).origin,
    trustedProxies: values.TRUSTED_PROXIES ?? false,
    poolSize: values.DATABASE_POOL_SIZE,
    drainSeconds: values.DRAIN_SECONDS,
    tracing: values.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { endpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT, ratio: values.OTEL_TRACES_SAMPLER_ARG }
      : null,
    fragmentMemory: values.FRAGMENT_MEMORY_MB * 1_000_000,
    database: owner || writer ? { ...(owner ? { owner } : {}), ...(writer ? { writer } : {}), ...(reader ? { reader } : {}) } : null,
    mail: values.SMTP_URL ? { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM! } : null,
    archive: values.DICOMWEB_URL ? { url: values.DICOMWEB_URL, privateHosts: values.DICOMWEB_PRIVATE_HOSTS ?? [] } : null,
    oidc: issuer
      ? {
          issuer,
          clientId: values.OIDC_CLIENT_ID!,
          audience: values.OIDC_AUDIENCE!,
          cookieKey: values.SESSION_SECRET!,
          ...(values.OIDC_CLIENT_SECRET ? { clientSecret: values.OIDC_CLIENT_SECRET } : {}),
          ...(values.OIDC_ALGORITHMS ? { algorithms: values.OIDC_ALGORITHMS } : {}),
        }
      : null,
  } as Config | WorkerConfig;
}
