import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A key pair of the demo, as it lies in the data directory. */
export interface DemoKey {
  /** With `kid`, `alg` and the private part. */
  readonly private: JWK;
  readonly public: JWK;
}

/** Who signs with which file: integrators are told to read `hospital-system.jwk.json`. */
export type KeyHolder = 'provider' | 'consilium-web' | 'hospital-system' | 'demo-cli';

export const keyFile = (dataDir: string, holder: KeyHolder): string => join(dataDir, 'identity', `${holder}.jwk.json`);

export async function demoKey(dataDir: string, holder: KeyHolder): Promise<DemoKey> {
  const text = await kept(dataDir, `${holder}.jwk.json`, async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    return JSON.stringify({
      ...(await exportJWK(privateKey)),
      kid: `${holder}-${randomBytes(4).toString('hex')}`,
      alg: 'ES256',
      use: 'sig',
    });
  });
  return keyOf(JSON.parse(text) as JWK);
}

export function keyOf(jwk: JWK): DemoKey {
  const { d: _private, ...shown } = jwk;
  return { private: jwk, public: shown };
}

/** 32 random bytes, the same at every start, so that what was signed before a restart still holds after it. */
export async function demoSecret(dataDir: string, name: 'cookies' | 'sign-in'): Promise<Buffer> {
  return Buffer.from(await kept(dataDir, `${name}.secret`, async () => randomBytes(32).toString('base64url')), 'base64url');
}

/** Made once and readable by this user only. `wx`: of two processes that start together one writes, both read the same. */
async function kept(dataDir: string, name: string, make: () => Promise<string>): Promise<string> {
  const folder = join(dataDir, 'identity');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const path = join(folder, name);
  try {
    await writeFile(path, await make(), { flag: 'wx', mode: 0o600 });
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason;
  }
  return readFile(path, 'utf8');
}
