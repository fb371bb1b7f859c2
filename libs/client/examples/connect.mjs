// What both examples begin with: an address, a key, and nothing else. Without settings it talks to a demo that runs in this folder.
import { readFile } from 'node:fs/promises';
import { clientCredentials, createConsilium } from 'consilium-client';

const {
  CONSILIUM_URL: url = 'http://localhost:3000',
  CONSILIUM_ISSUER: issuer = `${url}/oidc`,
  CONSILIUM_CLIENT_ID: clientId = 'hospital-system',
  CONSILIUM_KEY_FILE: keyFile = '.consilium/identity/hospital-system.jwk.json',
} = process.env;

export const consilium = createConsilium({
  url,
  token: clientCredentials({
    issuer,
    clientId,
    key: JSON.parse(await readFile(keyFile, 'utf8')),
    scopes: ['referrals:read', 'referrals:write'],
  }),
});
