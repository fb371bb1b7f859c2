import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const audience = 'consilium-bench';

/** A provider that signs bearer tokens for the bench's people: the product checks them as it would any site's. */
export interface Issuer {
  readonly name: string;
  token(subject: string): Promise<string>;
  close(): Promise<void>;
}

export async function startIssuer(port = 0): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }] };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? keys : metadata()));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const name = `http://localhost:${(server.address() as AddressInfo).port}`;
  const metadata = () => ({
    issuer: name,
    jwks_uri: `${name}/keys`,
    authorization_endpoint: `${name}/authorize`,
    token_endpoint: `${name}/token`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['ES256'],
    subject_types_supported: ['public'],
  });
  return {
    name,
    token: (subject) =>
      new SignJWT({ client_id: 'bench', scope: '' })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'bench' })
        .setIssuer(name)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(privateKey),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
