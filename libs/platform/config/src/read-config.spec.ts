import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from './programs.js';
import { projectFolder } from './project-folder.js';
import { readConfig } from './read-config.js';

const complaint = (environment: Record<string, string>, program: Program = 'standalone'): string[] => {
  try {
    readConfig(environment, program as 'standalone');
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
};

describe('the configuration', () => {
  it('needs nothing to run the demo', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: 'localhost',
      logLevel: null,
      dataDir: join(projectFolder, '.consilium'),
      publicUrl: 'http://localhost:3000',
      tracing: null,
      trustedProxies: false,
      poolSize: 12,
      drainSeconds: 5,
      fragmentMemory: 64_000_000,
      database: null,
      oidc: null,
      mail: null,
      archive: null,
    });
  });

  it('writes to people through a mail server and from an address, both or neither, and with links that lead somewhere', () => {
    const database = { DATABASE_WRITER_URL: 'postgres://w@db/c', DATABASE_READER_URL: 'postgres://r@db/c' };
    const given = {
      ...database,
      PUBLIC_URL: 'https://desk.example.org',
      SMTP_URL: 'smtps://u:p@mail.example.org',
      MAIL_FROM: 'Consilium <desk@example.org>',
    };
    expect(readConfig(given, 'worker').mail).toEqual({ smtpUrl: given.SMTP_URL, from: given.MAIL_FROM });
    expect(readConfig(database, 'worker').mail).toBeNull();
    for (const name of ['PUBLIC_URL', 'MAIL_FROM', 'SMTP_URL']) expect(() => readConfig({ ...given, [name]: '' }, 'worker')).toThrow(name);
    for (const SMTP_URL of ['mail.example.org', 'https://mail.example.org', 'smtp://'])
      expect(() => readConfig({ ...given, SMTP_URL }, 'worker')).toThrow('SMTP_URL');
    for (const MAIL_FROM of ['desk', 'a@b@c', 'x\r\nBcc: a@example.org'])
      expect(() => readConfig({ ...given, MAIL_FROM }, 'worker')).toThrow('MAIL_FROM');
  });

  it('speaks to an archive by https, or by plain http to a host that it names', () => {
    expect(readConfig({ DICOMWEB_URL: 'https://u:p@pacs.example.org/dicom-web' }).archive).toEqual({
      url: 'https://u:p@pacs.example.org/dicom-web',
      privateHosts: [],
    });
    const plain = { DICOMWEB_URL: 'http://archive:8042/dicom-web/' };
    expect(complaint(plain)).toEqual([expect.stringMatching(/^DICOMWEB_URL must be an https address/)]);
    expect(readConfig({ ...plain, DICOMWEB_PRIVATE_HOSTS: 'other, Archive' }).archive!.privateHosts).toEqual(['other', 'archive']);
    for (const DICOMWEB_URL of ['archive', 'ftp://archive', 'https://archive/x?y=1'])
      expect(complaint({ DICOMWEB_URL })[0]).toContain('DICOMWEB_URL must be an address');
    expect(complaint({ DICOMWEB_PRIVATE_HOSTS: 'archive' })).toEqual([expect.stringContaining('DICOMWEB_URL is not')]);
  });

  it('takes an empty value for none, as compose files write it', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', OIDC_ISSUER: '' })).toEqual(readConfig({}));
  });

  it('follows the port into the public address, unless that is given', () => {
    expect(readConfig({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
    expect(readConfig({ PORT: '4000', PUBLIC_URL: 'https://board.example.org/' }).publicUrl).toBe('https://board.example.org');
  });

  it('uses a database and a provider of somebody else when told', () => {
    const owner = 'postgres://owner:secret@db:5432/consilium';
    const secret = Buffer.alloc(32, 7);
    const config = readConfig({
      DATABASE_URL: owner,
      OIDC_ISSUER: 'https://id.example.org/realm',
      OIDC_CLIENT_ID: 'consilium',
      OIDC_AUDIENCE: 'https://board.example.org/graphql',
      OIDC_ALGORITHMS: 'ES256, RS256',
      SESSION_SECRET: secret.toString('base64url'),
    });
    expect(config.database).toEqual({ owner });
    expect(config.oidc).toEqual({
      issuer: 'https://id.example.org/realm',
      clientId: 'consilium',
      audience: 'https://board.example.org/graphql',
      algorithms: ['ES256', 'RS256'],
      cookieKey: Uint8Array.from(secret),
    });
  });

  it.each(['0', '65536', 'http', '-1', '3000.5', '1e3'])('refuses PORT=%s in one line', (PORT) => {
    expect(complaint({ PORT })).toEqual(['PORT must be a number from 1 to 65535.']);
  });

  it('says everything that is wrong, one line each, and repeats no secret', () => {
    const lines = complaint({ PORT: 'x', DATABASE_URL: 'mysql://root:topsecret@db/x', PUBLIC_URL: 'https://example.org/path' });
    expect(complaint({ OIDC_ALGORITHMS: 'none,HS256', SESSION_SECRET: 'short' })).toEqual([
      'OIDC_ALGORITHMS must list some of ES256, PS256, RS256, divided by commas.',
      'SESSION_SECRET must be 32 random bytes in base64url (43 characters).',
      'OIDC_ALGORITHMS is set, but OIDC_ISSUER is not: set both or neither.',
    ]);
    expect(lines).toEqual([
      'PORT must be a number from 1 to 65535.',
      'DATABASE_URL must be an address such as postgres://user:password@host:5432/database.',
      'PUBLIC_URL must be an address without a path, such as https://consilium.example.org.',
    ]);
  });

  it('refuses half of what belongs together', () => {
    expect(complaint({ OIDC_ISSUER: 'https://id.example.org' })).toEqual([
      'OIDC_ISSUER is set, but OIDC_CLIENT_ID is not: set both or neither.',
      'OIDC_ISSUER is set, but OIDC_AUDIENCE is not: set both or neither.',
      'OIDC_ISSUER is set, but SESSION_SECRET is not: set both or neither.',
    ]);
    expect(complaint({ OIDC_CLIENT_ID: 'consilium' })).toEqual(['OIDC_CLIENT_ID is set, but OIDC_ISSUER is not: set both or neither.']);
    expect(complaint({ DATABASE_READER_URL: 'postgres://reader@db/x' })).toEqual([
      'DATABASE_READER_URL is set, but DATABASE_URL is not: set both or neither.',
    ]);
  });

  it('names everything that a program of its own lacks, at once, and what each is', () => {
    const lines = complaint({ PORT: 'x', OIDC_ISSUER: 'https://id.example.org' }, 'api');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_WRITER_URL',
      'DATABASE_READER_URL',
      'PUBLIC_URL',
      'OIDC_CLIENT_ID',
      'OIDC_AUDIENCE',
      'SESSION_SECRET',
    ]);
    expect(lines[4]).toBe('OIDC_CLIENT_ID is not set, and api needs it: client id of Consilium at that provider.');
    expect(complaint({}, 'live')).toHaveLength(7);
    expect(complaint({}, 'migrate').map((line) => line.split(' ')[0])).toEqual(['DATABASE_URL']);
  });

  it('lets the programs that need no owner do without one, and the demo not', () => {
    const logins = { DATABASE_WRITER_URL: 'postgres://writer:w@db/x', DATABASE_READER_URL: 'postgres://reader:r@db/x' };
    expect(readConfig(logins, 'worker').database).toEqual({ writer: logins.DATABASE_WRITER_URL, reader: logins.DATABASE_READER_URL });
    expect(complaint(logins)).toHaveLength(2);
    const [only] = complaint({ DATABASE_WRITER_URL: logins.DATABASE_WRITER_URL }, 'worker');
    expect(only).toMatch(/^DATABASE_READER_URL is not set, and worker needs it: /);
    expect(complaint({ ...logins, DATABASE_READER_URL: logins.DATABASE_WRITER_URL }, 'worker')).toEqual([
      'DATABASE_WRITER_URL and DATABASE_READER_URL are the same login: pages would be read by one that may write.',
    ]);
  });

  it('refuses plain http to anywhere but this machine, at the start and not at the first sign-in', () => {
    const door = {
      DATABASE_URL: 'postgres://owner@db/x',
      PUBLIC_URL: 'http://board.example.org',
      OIDC_ISSUER: 'http://id.example.org',
      OIDC_CLIENT_ID: 'consilium',
      OIDC_AUDIENCE: 'consilium',
      SESSION_SECRET: Buffer.alloc(32, 7).toString('base64url'),
    };
    expect(complaint(door, 'live').map((line) => line.split(' must')[0])).toEqual(['OIDC_ISSUER', 'PUBLIC_URL']);
    expect(complaint({ ...door, PUBLIC_URL: 'http://localhost:8080', OIDC_ISSUER: 'http://id.localhost:9000/' }, 'live')).toEqual([]);
  });

  it('reads a secret from a file, and says what keeps it from that', () => {
    const folder = mkdtempSync(join(tmpdir(), 'consilium-secrets-'));
    try {
      const path = join(folder, 'database_url');
      writeFileSync(path, 'postgres://owner:fromfile@db/x\n');
      expect(readConfig({ DATABASE_URL_FILE: path }).database).toEqual({ owner: 'postgres://owner:fromfile@db/x' });
      writeFileSync(join(folder, 'empty'), '\n');
      expect(complaint({ DATABASE_URL_FILE: path, DATABASE_URL: 'postgres://owner@db/x' })).toEqual([
        'DATABASE_URL and DATABASE_URL_FILE are both set: leave one out.',
      ]);
      expect(complaint({ DATABASE_URL_FILE: join(folder, 'none') }, 'migrate')[0]).toContain('(ENOENT)');
      expect(complaint({ DATABASE_URL_FILE: join(folder, 'empty') }, 'migrate')[0]).toContain('names an empty file');
      // Only secrets are read so: what a file of another name holds is nobody's business.
      expect(readConfig({ PUBLIC_URL_FILE: path }).publicUrl).toBe('http://localhost:3000');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['TRUSTED_PROXIES', ['10.0.0.0/33', 'proxy.example.org', '10.0.0.1,', '::1/129', '10.0.0.1/8/8'], ['10.0.0.0/8, ::1', 'uniquelocal']],
    ['DRAIN_SECONDS', ['-1', '301', '1.5'], ['0', '300']],
    ['FRAGMENT_MEMORY_MB', ['-1', '100001', '1.5'], ['0', '100000']],
    ['DATABASE_POOL_SIZE', ['0', '201', 'many'], ['1', '200']],
  ])('takes %s in the forms that it has', (name, wrong, right) => {
    for (const value of wrong) expect([value, complaint({ [name]: value })]).toEqual([value, [expect.stringContaining(`${name} must `)]]);
    for (const value of right) expect([value, complaint({ [name]: value })]).toEqual([value, []]);
  });
});
