import { createServer } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { interactionPolicy, Provider, type Configuration } from 'oidc-provider';

// A hospital's provider as a process of its own: `provider.ts` with PORT, PUBLIC_URL, AUDIENCE, ACCOUNT and CLIENT_SECRET. Whoever comes is
// ACCOUNT: what the provider asks people is its own business.
const { PORT = '', PUBLIC_URL = '', AUDIENCE = '', ACCOUNT = '', CLIENT_SECRET = '' } = process.env;
const issuer = `http://localhost:${PORT}`;
const { privateKey } = await generateKeyPair('ES256', { extractable: true });

const policy = interactionPolicy.base();
policy.remove('consent');
const secret = { client_secret: CLIENT_SECRET, token_endpoint_auth_method: 'client_secret_post' as const };
const tokens = {
  scope: 'referrals:write referrals:read',
  audience: AUDIENCE,
  accessTokenFormat: 'jwt' as const,
  accessTokenTTL: 3_600,
  jwt: { sign: { alg: 'ES256' as const } },
};

const configuration: Configuration = {
  clients: [
    {
      client_id: 'consilium',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${PUBLIC_URL}/auth/callback`],
      id_token_signed_response_alg: 'ES256',
      ...secret,
    },
    { client_id: 'hospital', grant_types: ['client_credentials'], response_types: [], redirect_uris: [], ...secret },
  ],
  jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'one', alg: 'ES256', use: 'sig' }] },
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  responseTypes: ['code'],
  scopes: ['openid'],
  cookies: { keys: ['tests'] },
  pkce: { required: () => true },
  ttl: { Grant: 600, Interaction: 600, Session: 600 },
  interactions: { policy, url: (_ctx, { uid }) => `${issuer}/interaction/${uid}` },
  findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  loadExistingGrant: async ({ oidc: { provider, client, session } }) => {
    const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: ({ oidc: { client } }) => (client?.clientId === 'hospital' ? AUDIENCE : []),
      useGrantedResource: () => true,
      getResourceServerInfo: () => tokens,
    },
  },
};

const provider = new Provider(issuer, configuration);
const answer = provider.callback();
createServer((request, response) => {
  if (request.url?.startsWith('/interaction/'))
    void provider.interactionFinished(request, response, { login: { accountId: ACCOUNT } }, { mergeWithLastSubmission: false });
  else void answer(request, response);
}).listen(Number(PORT), 'localhost', () => console.log('The provider listens.'));
