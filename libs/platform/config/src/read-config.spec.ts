import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { projectFolder } from './project-folder.js';
import { readConfig } from './read-config.js';
import { settings } from './settings.js';
import { settingsTable } from './settings-table.js';

const complaint = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment);
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
      database: null,
      oidc: null,
    });
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

  it('describes every setting', () => {
    const table = settingsTable();
    for (const [name, schema] of Object.entries(settings.shape)) {
      expect(schema.description).toBeTruthy();
      expect(table).toContain(`| \`${name}\` | ${schema.description} |`);
    }
  });
});
