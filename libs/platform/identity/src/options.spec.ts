import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { checkIdentityOptions, type IdentityOptions } from './options.js';

const options: IdentityOptions = {
  database: {} as DataSource,
  publicUrl: 'https://consilium.hospital.example',
  issuer: 'https://login.hospital.example/realms/clinic',
  clientId: 'consilium',
  clientAuthentication: { kind: 'none' },
  audience: 'https://consilium.hospital.example/graphql',
  cookieKey: new Uint8Array(32),
};

describe('the settings of identity', () => {
  it('may name a provider over https, and over http on this machine alone', () => {
    for (const issuer of [options.issuer, 'http://localhost:3000/oidc', 'http://demo.localhost/oidc'])
      expect(() => checkIdentityOptions({ ...options, issuer })).not.toThrow();
    for (const issuer of ['http://login.hospital.example', 'http://localhost.example', 'http://127.0.0.1:3000'])
      expect(() => checkIdentityOptions({ ...options, issuer })).toThrow(/^OIDC_ISSUER must be an https address/);
  });

  it('are refused in one line each when they cannot work', () => {
    expect(() => checkIdentityOptions({ ...options, issuer: 'login' })).toThrow('OIDC_ISSUER is not an http or https address.');
    expect(() => checkIdentityOptions({ ...options, publicUrl: 'ftp://x' })).toThrow('PUBLIC_URL is not an http or https address.');
    expect(() => checkIdentityOptions({ ...options, cookieKey: new Uint8Array(16) })).toThrow('SESSION_SECRET must be 32 bytes.');
    expect(() => checkIdentityOptions({ ...options, audience: '' })).toThrow('OIDC_AUDIENCE must name this API.');
  });
});
