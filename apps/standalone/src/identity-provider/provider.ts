import {
  errors,
  interactionPolicy,
  Provider,
  type Configuration,
  type KoaContextWithOIDC,
  type TokenEndpointGrantContext,
} from 'oidc-provider';
import { demoCli, demoGrant, scopes, webClient } from './clients.js';
import { demoUserNames, hospitalSystem } from './demo-people.js';
import type { DemoKey } from './keys.js';
import { Memory } from './memory.js';
import { explanationPage } from './login-page.js';

const hour = 3_600;
// An assertion that lives longer could be replayed after a restart has forgotten the used ones.
const longestAssertion = 300;

export interface ProviderParts {
  readonly issuer: string;
  readonly publicUrl: string;
  readonly audience: string;
  readonly keys: Record<'provider' | 'web' | 'hospitalSystem' | 'cli', DemoKey>;
  readonly cookieSecret: Buffer;
}

const isDemoPerson = (userName: unknown): userName is string => (demoUserNames as readonly unknown[]).includes(userName);

export function demoProvider(parts: ProviderParts): Provider {
  const provider = new Provider(parts.issuer, configurationOf(parts));
  // It believes the forwarded headers, which mount.ts writes: so its cookies are `Secure` wherever the outside is https.
  provider.proxy = true;
  provider.registerGrantType(demoGrant, (ctx) => answerDemoGrant(ctx as TokenEndpointGrantContext, parts), ['user_name']);
  return provider;
}

function configurationOf({ issuer, publicUrl, audience, keys, cookieSecret }: ProviderParts): Configuration {
  const byKey = (key: DemoKey) => ({
    token_endpoint_auth_method: 'private_key_jwt' as const,
    token_endpoint_auth_signing_alg: 'ES256' as const,
    jwks: { keys: [key.public] },
  });
  const machine = { redirect_uris: [], response_types: [] };
  return {
    clients: [
      {
        client_id: webClient,
        grant_types: ['authorization_code'],
        redirect_uris: [new URL('/auth/callback', publicUrl).href],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
        ...byKey(keys.web),
      },
      { client_id: hospitalSystem, grant_types: ['client_credentials'], ...machine, ...byKey(keys.hospitalSystem) },
      { client_id: demoCli, grant_types: [demoGrant], ...machine, ...byKey(keys.cli) },
    ],
    jwks: { keys: [keys.provider.private] },
    adapter: Memory,
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid'],
    // Only the provider's own pages get its cookies, not every request to the API beside it.
    cookies: { keys: [cookieSecret.toString('base64url')], long: { path: new URL(issuer).pathname } },
    pkce: { required: () => true },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      ClientCredentials: hour,
      Grant: hour,
      IdToken: 300,
      Interaction: 600,
      Session: hour,
    },
    interactions: { policy: askWhoOnly(), url: (_ctx, { uid }) => `${new URL(issuer).pathname}/interaction/${uid}` },
    loadExistingGrant: grantOpenid,
    findAccount: (_ctx, sub) => (isDemoPerson(sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined),
    clientBasedCORS: () => false,
    renderError: (ctx, out) => {
      const { policy, html } = explanationPage(out.error_description ?? out.error);
      ctx.set('content-security-policy', policy);
      ctx.type = 'html';
      ctx.body = html;
    },
    assertJwtClientAuthClaimsAndHeader: (_ctx, { exp }) => {
      if (Number(exp) > Date.now() / 1_000 + longestAssertion)
        throw new errors.InvalidClientAuth('the assertion must expire within 5 minutes');
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: false },
      introspection: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        // A sign-in asks for no API token; a hospital system that names no resource means the only one there is.
        defaultResource: (ctx) => (ctx.oidc.client?.clientId === hospitalSystem ? audience : []),
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== audience) throw new errors.InvalidTarget();
          return accessTokens(audience);
        },
      },
    },
  };
}

const accessTokens = (audience: string) => ({
  scope: scopes.join(' '),
  audience,
  accessTokenTTL: hour,
  accessTokenFormat: 'jwt' as const,
  jwt: { sign: { alg: 'ES256' as const } },
});

/** The one question is who one is; nobody is asked to consent, because the only client that signs people in is Consilium itself. */
function askWhoOnly(): interactionPolicy.Prompt[] {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

async function grantOpenid(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

async function answerDemoGrant(ctx: TokenEndpointGrantContext, { audience }: ProviderParts): Promise<void> {
  const { client, params, provider } = ctx.oidc;
  const userName = params['user_name'];
  if (client.clientId !== demoCli || !isDemoPerson(userName)) throw new errors.InvalidGrant('no such demo person');
  const token = new provider.AccessToken({
    client,
    accountId: userName,
    gty: 'demo-person',
    resourceServer: new provider.ResourceServer(audience, accessTokens(audience)),
  } as ConstructorParameters<typeof provider.AccessToken>[0]);
  ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: 'Bearer' };
}
