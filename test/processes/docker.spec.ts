import { describe, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { parse, parseAllDocuments } from 'yaml';
import { projectFolder, readBy, readConfig, requiredBy, secrets, settings, type Program, type SettingName } from '#config';

const docker = (name: string): string => join(projectFolder, 'docker', name);
const text = (path: string): string => readFileSync(path, 'utf8');
const dockerfiles = globSync('*.Dockerfile', { cwd: docker('.') }).sort();
const programs = ['api', 'live', 'worker', 'migrate'] as const;

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly (string | { readonly source: string; readonly target: string })[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly stop_grace_period?: string;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const composeText = text(docker('compose.yaml'));
const compose = parse(composeText, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const secretsOf = ({ secrets: list = [] }: Service): string[] => list.map((each) => (typeof each === 'string' ? each : each.source));
const programOf = ({ image }: Service): Program | null => programs.find((name) => image.startsWith(`consilium-${name}:`)) ?? null;

/** What docker/.env holds when the example is copied as it is, and compose.yaml with it put in. */
const example = Object.fromEntries(text(docker('.env.example')).split('\n').flatMap((line) => (/^\w+=/.test(line) ? [[line.split('=', 1)[0]!, line.slice(line.indexOf('=') + 1)]] : []))); // prettier-ignore
const filled = (value: string): string =>
  value.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind: string | undefined, rest: string) => example[name] || (kind === '-' ? rest : ''),
  );

/** One instruction a line, with what continues it. */
const instructions = (file: string): string[] =>
  text(docker(file))
    .replaceAll(/^\s*#.*$/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

describe('the Dockerfiles', () => {
  it('are one for each part', () => {
    expect(dockerfiles).toEqual([...programs, 'web'].map((name) => `${name}.Dockerfile`).sort());
  });

  it.each(dockerfiles)('%s is well formed, by a checker that sees a mistake', (file) => {
    expect(validate(text(docker(file)))).toEqual([]);
    expect(validate(text(docker(file)).replace('WORKDIR /src', 'WORKDIR')).length).toBeGreaterThan(0);
  });

  it.each(dockerfiles)('%s begins as the others do, so that it is built once', (file) => {
    const build = (name: string): string =>
      text(docker(name))
        .split(/^# The same in every Dockerfile/m)[1]!
        .split(/^(?=FROM (?!\$\{NODE\} AS build))/m)[0]!;
    expect(build(file)).toContain('RUN npm ci --ignore-scripts');
    expect(build(file)).toBe(build('api.Dockerfile'));
  });

  it.each(dockerfiles)('%s has a tag that can be pinned, and runs under no privileged account', (file) => {
    const lines = instructions(file);
    for (const image of lines.filter((line) => line.startsWith('ARG ')).map((line) => line.split('=')[1]!))
      expect(image).toMatch(/^[a-z]+:\d+\.\d+/);
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(last.find((line) => line.startsWith('USER '))).toMatch(/^USER (node|1000:1000)$/);
    expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    expect(last.some((line) => /^LABEL .*image\.title=/.test(line))).toBe(true);
  });

  it.each(dockerfiles)('%s copies what is there, and what the engine is given', (file) => {
    const given = text(join(projectFolder, '.dockerignore')).split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1)); // prettier-ignore
    for (const line of instructions(file).filter((each) => /^COPY (?!--from)/.test(each)))
      for (const source of line.split(/\s+/).slice(1, -1)) {
        expect([source, existsSync(join(projectFolder, source))]).toEqual([source, true]);
        if (source !== '.')
          expect([source, given.some((path) => source === path || source.startsWith(`${path}/`))]).toEqual([source, true]);
      }
    for (const path of given) expect([path, existsSync(join(projectFolder, path))]).toEqual([path, true]);
  });

  it.each(programs)('%s starts the program that its sources have', (app) => {
    expect(instructions(`${app}.Dockerfile`).at(-1)).toBe(`CMD ["node", "dist/apps/${app}/src/main.js"]`);
    expect(existsSync(join(projectFolder, `apps/${app}/src/main.ts`))).toBe(true);
  });
});

describe('compose.yaml', () => {
  it('is well formed, by a checker that sees a mistake', () => {
    const linter = new DCLinter({
      // Both are wanted: built here, or pulled under the same name. The order is the one in which it is read.
      rules: { 'no-build-and-image': 0, 'service-keys-order': 0, 'services-alphabetical-order': 0, 'top-level-properties-order': 0 },
      quiet: false,
      debug: false,
      exclude: [],
    });
    expect(parseAllDocuments(composeText, { merge: true }).flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'consilium-compose-'));
    const complaints = (content: string): number => {
      writeFileSync(join(folder, 'compose.yaml'), content);
      const [result] = linter.lintFiles([join(folder, 'compose.yaml')], false);
      for (const { rule, message } of result!.messages) console.log(rule, message);
      return result!.messages.length;
    };
    try {
      expect(complaints(filled(composeText))).toBe(0);
      const silent = jest.spyOn(console, 'log').mockImplementation(() => undefined);
      expect(complaints(filled(composeText).replace(/image: postgres:.*/, 'image: postgres'))).toBeGreaterThan(0);
      silent.mockRestore();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names files that are there, or that new-secrets.sh makes, with the passwords that fit each other', () => {
    for (const [, { build, volumes = [] }] of services) {
      if (build) expect(existsSync(join(docker(build.context), build.dockerfile))).toBe(true);
      for (const volume of volumes) {
        const [source] = volume.split(':') as [string];
        if (source.startsWith('.')) expect([source, existsSync(docker(source))]).toEqual([source, true]);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
    }
    const folder = mkdtempSync(join(tmpdir(), 'consilium-secrets-'));
    try {
      cpSync(docker('new-secrets.sh'), join(folder, 'new-secrets.sh'));
      const make = (): string => execFileSync('sh', [join(folder, 'new-secrets.sh')], { encoding: 'utf8' });
      expect(make()).toContain('Put the client secret of your provider into');
      const kept = (name: string): string => text(join(folder, 'secrets', name));
      expect(readdirSync(join(folder, 'secrets')).sort()).toEqual(Object.values(compose.secrets).map(({ file }) => file.replace('./secrets/', '')).sort()); // prettier-ignore
      const made: Record<string, string> = Object.fromEntries(readdirSync(join(folder, 'secrets')).map((name) => [name, kept(name)]));
      make();
      for (const [name, value] of Object.entries(made)) expect(kept(name)).toBe(value);
      expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
      expect(JSON.parse(made['orthanc_users.json']!)).toEqual({ RegisteredUsers: { consilium: expect.stringMatching(/^[\w-]{43}$/) } });
      expect(new Set(['postgres_password', 'owner_password', 'writer_password', 'reader_password', 'session_secret'].map((name) => made[name])).size).toBe(5); // prettier-ignore
      for (const [url, user, password] of [
        ['database_url', 'consilium_owner', 'owner_password'],
        ['database_writer_url', 'consilium_writer_login', 'writer_password'],
        ['database_reader_url', 'consilium_reader_login', 'reader_password'],
      ] as const) {
        const address = new URL(made[url]!);
        expect([address.username, address.password, address.hostname]).toEqual([user, made[password], 'postgres']);
        expect(text(docker('postgres/roles.sql'))).toContain(`create role ${user} login password :'${password}'`);
        expect(text(docker('postgres/roles.sh'))).toContain(`--set ${password}="$(secret ${password})"`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives each secret to those that use it, and the owner’s login to the migration alone', () => {
    for (const [name, service] of services) {
      for (const secret of secretsOf(service)) expect(Object.keys(compose.secrets)).toContain(secret);
      for (const value of Object.values(service.environment ?? {})) {
        const [, secret] = /^\/run\/secrets\/(\w+)$/.exec(value) ?? [];
        if (secret) expect([name, secretsOf(service)]).toEqual([name, expect.arrayContaining([secret])]);
      }
    }
    const having = (secret: string): string[] =>
      services.filter(([, service]) => secretsOf(service).includes(secret)).map(([name]) => name);
    expect(having('database_url')).toEqual(['migrate']);
    expect(having('owner_password')).toEqual(['postgres']);
    expect(having('session_secret')).toEqual(['api-1', 'api-2', 'live-1', 'live-2']);
  });

  const known = new Set<string>([...Object.keys(settings.shape), ...secrets.map((name) => `${name}_FILE`)]);
  it.each(services.filter(([, service]) => programOf(service)))(
    'tells %s every setting that it needs, and none that it does not read',
    (_, service) => {
      const program = programOf(service)!;
      const told = Object.keys(service.environment ?? {});
      for (const name of told) expect([...known]).toContain(name);
      const plain = told.map((name) => name.replace(/_FILE$/, '') as SettingName);
      for (const name of plain) expect([name, readBy[name]]).toEqual([name, expect.arrayContaining([program])]);
      for (const names of requiredBy[program]) expect([names, names.some((name) => plain.includes(name))]).toEqual([names, true]);
    },
  );

  it('starts with .env.example as it is, and says what is missing without it', () => {
    const used = new Set([...composeText.matchAll(/\$\{(\w+)/g)].map(([, name]) => name!));
    expect(Object.keys(example).sort()).toEqual([...used].sort());
    for (const [, name] of composeText.matchAll(/\$\{(\w+):\?/g))
      expect([name, example[name!]]).toEqual([name, expect.stringMatching(/./)]);
    const environment = Object.fromEntries(
      Object.entries(compose.services['api-1']!.environment!).map(([name, value]) => [name, filled(value)]),
    );
    const files = { DATABASE_WRITER_URL: 'postgres://w:w@postgres/x', DATABASE_READER_URL: 'postgres://r:r@postgres/x', OIDC_CLIENT_SECRET: 'x', SESSION_SECRET: Buffer.alloc(32).toString('base64url') }; // prettier-ignore
    for (const name of Object.keys(files)) delete environment[`${name}_FILE`];
    expect(readConfig({ ...environment, ...files }, 'api')).toMatchObject({
      publicUrl: 'https://consilium.hospital.example',
      drainSeconds: 5,
      poolSize: 12,
    });
  });

  it('lets nobody in but through the proxy, and everybody wait for the migration', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['web']);
    expect(compose.networks['database']!.internal).toBe(true);
    expect(compose.networks['imaging']!.internal).toBe(true);
    for (const [name, service] of services)
      for (const network of service.networks)
        expect([name, Object.keys(compose.networks)]).toEqual([name, expect.arrayContaining([network])]);
    expect(compose.services['web']!.networks).toEqual(['door']);
    expect(compose.services['orthanc']).toMatchObject({ profiles: ['imaging'], networks: ['imaging'] });
    for (const name of ['api-1', 'api-2', 'live-1', 'live-2', 'worker'])
      expect(compose.services[name]!.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    for (const [name, { read_only, cap_drop, security_opt, profiles }] of services)
      if (!profiles) expect([name, read_only, cap_drop, security_opt]).toEqual([name, true, ['ALL'], ['no-new-privileges:true']]);
  });

  it('opens no more connections than the server takes', () => {
    const [, most] = /max_connections=(\d+)/.exec(composeText)!;
    const pool = Number(/DATABASE_POOL_SIZE:-(\d+)/.exec(composeText)![1]);
    const each = 2 * pool + 2;
    expect(services.filter(([, service]) => ['api', 'live', 'worker'].includes(programOf(service) ?? '')).length * each).toBeLessThan(
      Number(most),
    );
  });
});

describe('the proxy', () => {
  const caddyfile = text(docker('web/Caddyfile'));

  it('goes to the processes that there are, and is told what it asks for', () => {
    const { environment, ports } = compose.services['web']!;
    for (const [, name] of caddyfile.matchAll(/\{\$(\w+)\}/g)) expect(Object.keys(environment!)).toContain(name);
    for (const kind of ['API', 'LIVE'] as const)
      expect(environment![kind]!.split(' ').map((address) => address.split(':')[0])).toEqual(
        services.filter(([, service]) => programOf(service) === kind.toLowerCase()).map(([name]) => name),
      );
    for (const port of ports!) expect(caddyfile).toMatch(new RegExp(`https?_port ${port.split(':').at(-1)}`));
    expect(instructions('api.Dockerfile').find((line) => line.startsWith('EXPOSE'))).toBe('EXPOSE 3000');
  });

  it('asks /health/ready more often than a process drains for', () => {
    const seconds = Number(/health_interval (\d+)s/.exec(caddyfile)![1]);
    expect(seconds * 2).toBeLessThan(readConfig({}).drainSeconds);
    expect(caddyfile).toContain('health_uri /health/ready');
  });
});
