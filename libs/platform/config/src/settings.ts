import { z } from 'zod';

const postgresAddress = z.string().refine((value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol), {
  error: 'must be an address such as postgres://user:password@host:5432/database',
});

const webAddress = z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
  error: 'must be an address such as https://consilium.example.org',
});

/** An address that paths are appended to: with a path of its own, or a query, what is appended would be lost. */
const origin = webAddress.refine((value) => !URL.canParse(value) || new URL(value).href === `${new URL(value).origin}/`, {
  error: 'must be an address without a path, such as https://consilium.example.org',
});

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a number from 1 to 65535' })
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, { error: 'must be a number from 1 to 65535' });

/** Every setting there is; the documentation's table is made from this. All of them are optional: without any, the demo runs. */
export const settings = z.object({
  PORT: port.default(3000).describe('Port of the web client and the API.'),
  HOST: z
    .string()
    .default('localhost')
    .describe(
      'Name or address to listen on. The demo signs people in without a password, so it is this machine only unless told otherwise.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { error: 'must be one of fatal, error, warn, info, debug, silent' })
    .optional()
    .describe('How much is logged, one JSON line each; `info` in servers of their own, `warn` in the demo when left out.'),
  CONSILIUM_DATA_DIR: z
    .string()
    .optional()
    .describe('Folder of the embedded database and the demo’s keys; `.consilium` beside package.json when left out.'),
  DATABASE_URL: postgresAddress
    .optional()
    .describe('Postgres 18 or later to use instead of the embedded one, as its owner: migrations run with it.'),
  DATABASE_WRITER_URL: postgresAddress
    .optional()
    .describe('Login granted consilium_writer, for commands; the owner’s login in that role when left out.'),
  DATABASE_READER_URL: postgresAddress
    .optional()
    .describe('Login granted consilium_reader, for pages; the owner’s login in that role when left out.'),
  PUBLIC_URL: origin.optional().describe('Address under which browsers reach this server; http://localhost and the port when left out.'),
  OIDC_ISSUER: webAddress
    .optional()
    .describe('OpenID Connect provider that people and systems sign in with; the demo’s own provider when left out.'),
  OIDC_CLIENT_ID: z.string().optional().describe('Client id of Consilium at that provider.'),
  OIDC_AUDIENCE: z.string().optional().describe('The `aud` that access tokens for this API carry.'),
  OIDC_ALGORITHMS: z
    .string()
    .transform((value) => value.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(['ES256', 'PS256', 'RS256'], { error: 'must list some of ES256, PS256, RS256, divided by commas' })))
    .optional()
    .describe('Signatures that are believed on that provider’s tokens, divided by commas; ES256 alone when left out.'),
  SESSION_SECRET: z
    .string()
    .refine((value) => /^[\w-]{43}$/.test(value), {
      error: 'must be 32 random bytes in base64url (43 characters)',
    })
    .transform((value) => Uint8Array.from(Buffer.from(value, 'base64url')))
    .optional()
    .describe(
      '32 random bytes in base64url that encrypt the cookie of a sign-in under way; the same in every process of one installation.',
    ),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Client secret of Consilium at that provider.'),
});

export type SettingName = keyof typeof settings.shape;
