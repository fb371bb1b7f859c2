import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, SignJWT, type JWK } from 'jose';
import { newId } from '#kernel';
import { demoCli, demoGrant, scopes } from './clients.js';
import { demoUserNames, hospitalSystem } from './demo-people.js';
import { keyFile, type KeyHolder } from './keys.js';

/** What went wrong, in one line for the person at the terminal. */
export class TokenProblem extends Error {
  override readonly name = 'TokenProblem';
}

const notRunning = 'The demo is not running: start it with npm start, then ask again.';

/** An access token of the running demo for one of its people or its hospital system. Proves itself with a key of the data directory. */
export async function demoToken(dataDir: string, name: string): Promise<string> {
  const isPerson = (demoUserNames as readonly string[]).includes(name);
  if (!isPerson && name !== hospitalSystem)
    throw new TokenProblem(`Nobody in the demo is called "${name}". There are: ${[...demoUserNames, hospitalSystem].join(', ')}.`);
  const address = await runningAddress(dataDir);
  const { issuer, token_endpoint: endpoint } = await metadata(address);
  const [clientId, holder, request]: [string, KeyHolder, Record<string, string>] = isPerson
    ? [demoCli, 'demo-cli', { grant_type: demoGrant, user_name: name }]
    : [hospitalSystem, 'hospital-system', { grant_type: 'client_credentials', scope: scopes.join(' ') }];
  const response = await fetch(address + new URL(endpoint).pathname, {
    method: 'POST',
    body: new URLSearchParams({
      ...request,
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertion(keyFile(dataDir, holder), clientId, issuer),
    }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (answer.access_token === undefined) throw new TokenProblem(`The demo refused: ${answer.error_description ?? response.statusText}.`);
  return answer.access_token;
}

async function runningAddress(dataDir: string): Promise<string> {
  const running = await readFile(join(dataDir, 'running.json'), 'utf8').catch(() => null);
  if (running === null) throw new TokenProblem(notRunning);
  const { address } = JSON.parse(running) as { address: string };
  return new URL(address).origin;
}

async function metadata(address: string): Promise<{ issuer: string; token_endpoint: string }> {
  const response = await fetch(`${address}/oidc/.well-known/openid-configuration`).catch(() => {
    throw new TokenProblem(notRunning);
  });
  if (!response.ok)
    throw new TokenProblem('The running server has no demo identity provider: get tokens from the one it is configured with.');
  return (await response.json()) as { issuer: string; token_endpoint: string };
}

/** RFC 7523: signed by the client, good for a minute, once. */
async function assertion(path: string, clientId: string, issuer: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new TokenProblem(`The demo's key ${path} cannot be read: ask as the user who started the demo.`);
  });
  const key = JSON.parse(text) as JWK;
  return new SignJWT()
    .setProtectedHeader({ alg: 'ES256', ...(key.kid === undefined ? {} : { kid: key.kid }) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer)
    .setJti(newId())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importJWK(key, 'ES256'));
}
