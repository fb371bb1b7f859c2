import type { DataSource } from 'typeorm';
import type { Config } from '#config';
import type { IdentityOptions } from './options.js';

/** The hospital's own provider, as the environment names it. */
export function identityFromConfig(publicUrl: string, oidc: NonNullable<Config['oidc']>, database: DataSource): IdentityOptions {
  const { issuer, clientId, clientSecret, audience, algorithms, cookieKey } = oidc;
  return {
    database,
    publicUrl,
    issuer,
    clientId,
    clientAuthentication: clientSecret === undefined ? { kind: 'none' } : { kind: 'secret', secret: clientSecret },
    audience,
    algorithms,
    cookieKey,
  };
}
