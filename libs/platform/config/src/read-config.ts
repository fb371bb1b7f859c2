import { join, resolve } from 'node:path';
import { projectFolder } from './project-folder.js';
import { settings, type SettingName } from './settings.js';
import { StartupProblem } from './startup-problem.js';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: what suits the program. */
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Null: the embedded Postgres. */
  readonly database: { readonly owner: string; readonly writer?: string; readonly reader?: string } | null;
  /** Null: the demo's own provider. */
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    /** Missing: a public client. */
    readonly clientSecret?: string;
    readonly audience: string;
    readonly algorithms?: readonly ('ES256' | 'PS256' | 'RS256')[];
    /** SESSION_SECRET, 32 bytes. */
    readonly cookieKey: Uint8Array;
  } | null;
}

/** Reads the environment once; says everything that is wrong with it, one line per setting, without repeating a secret. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const names = Object.keys(settings.shape) as SettingName[];
  // An empty value is how a shell or a compose file says "not set".
  const given = Object.fromEntries(names.map((name) => [name, environment[name]?.trim() || undefined]));
  const { data, error } = settings.safeParse(given);
  const problems = error?.issues.map(({ path, message }) => `${String(path[0])} ${message}.`) ?? contradictions(given);
  if (problems.length > 0) throw new StartupProblem([...new Set(problems)].join('\n'));
  const values = data!;
  const { DATABASE_URL: owner, DATABASE_WRITER_URL: writer, DATABASE_READER_URL: reader, OIDC_ISSUER: issuer } = values;
  return {
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL ?? null,
    dataDir: resolve(projectFolder, values.CONSILIUM_DATA_DIR ?? join(projectFolder, '.consilium')),
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).origin,
    database: owner ? { owner, ...(writer ? { writer } : {}), ...(reader ? { reader } : {}) } : null,
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
  };
}

function contradictions(given: Partial<Record<SettingName, string>>): string[] {
  const needs = (name: SettingName, other: SettingName): string[] =>
    given[name] && !given[other] ? [`${name} is set, but ${other} is not: set both or neither.`] : [];
  return [
    ...needs('DATABASE_WRITER_URL', 'DATABASE_URL'),
    ...needs('DATABASE_READER_URL', 'DATABASE_URL'),
    ...needs('OIDC_ISSUER', 'OIDC_CLIENT_ID'),
    ...needs('OIDC_ISSUER', 'OIDC_AUDIENCE'),
    ...needs('OIDC_ISSUER', 'SESSION_SECRET'),
    ...needs('OIDC_CLIENT_ID', 'OIDC_ISSUER'),
    ...needs('OIDC_CLIENT_SECRET', 'OIDC_ISSUER'),
    ...needs('OIDC_AUDIENCE', 'OIDC_ISSUER'),
    ...needs('OIDC_ALGORITHMS', 'OIDC_ISSUER'),
  ];
}
