import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, customFetch as joseFetch, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { identityOptions, isLocalhost, type ClientAuthentication, type IdentityOptions } from './options.js';

interface Known {
  readonly configuration: client.Configuration;
  readonly keys: JWTVerifyGetKey;
}

/**
 * The OpenID provider, whichever the configuration names. It is asked for its metadata when somebody first needs it, not at start: a
 * hospital's provider that is away must not keep this server from starting, and a failure is not remembered.
 */
@Injectable()
export class Issuer {
  private asked: Promise<Known> | undefined;

  constructor(@Inject(identityOptions) private readonly options: IdentityOptions) {}

  /** As it calls itself, which is what its tokens say and what people are known by; the configured address may differ by a final slash. */
  async name(): Promise<string> {
    return (await this.known()).configuration.serverMetadata().issuer;
  }

  async configuration(): Promise<client.Configuration> {
    return (await this.known()).configuration;
  }

  /** The issuer's public keys, fetched once and again only when a token names a new one (at most every 30 s). */
  async keys(): Promise<JWTVerifyGetKey> {
    return (await this.known()).keys;
  }

  private known(): Promise<Known> {
    this.asked ??= this.ask().catch((reason: unknown) => {
      this.asked = undefined;
      throw reason;
    });
    return this.asked;
  }

  private async ask(): Promise<Known> {
    const { issuer, clientId, clientAuthentication, algorithms = ['ES256'] } = this.options;
    const server = new URL(issuer);
    const configuration = await client.discovery(
      server,
      clientId,
      { id_token_signed_response_alg: algorithms[0]! },
      authenticationOf(clientAuthentication),
      {
        [client.customFetch]: (url, init) => this.fetch(url, init as RequestInit),
        timeout: 10,
        // Deprecated upstream as a warning sign; options.ts lets plain http through for this machine's own name only.
        execute: [...(isLocalhost(server) ? [client.allowInsecureRequests] : []), client.enableNonRepudiationChecks],
      },
    );
    const jwks = configuration.serverMetadata().jwks_uri;
    if (jwks === undefined) throw new Error('the issuer names no keys');
    const keys = createRemoteJWKSet(new URL(jwks), {
      timeoutDuration: 5_000,
      cooldownDuration: 30_000,
      cacheMaxAge: 600_000,
      [joseFetch]: (url, init) => this.fetch(url, init as RequestInit),
    });
    return { configuration, keys };
  }

  /** The issuer's own address, or where this process reaches it; redirects are never followed, they could lead anywhere. */
  private fetch(url: string, init: RequestInit): Promise<Response> {
    const { issuer, reachIssuerAt } = this.options;
    const { origin } = new URL(issuer);
    const address =
      reachIssuerAt !== undefined && url.startsWith(`${origin}/`) ? new URL(reachIssuerAt).origin + url.slice(origin.length) : url;
    return fetch(address, { ...init, redirect: 'manual' });
  }
}

function authenticationOf(authentication: ClientAuthentication): client.ClientAuth {
  switch (authentication.kind) {
    case 'key':
      return client.PrivateKeyJwt(
        authentication.keyId === undefined ? authentication.key : { key: authentication.key, kid: authentication.keyId },
      );
    case 'secret':
      return client.ClientSecretPost(authentication.secret);
    case 'none':
      return client.None();
  }
}
