import { isIP } from 'node:net';
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

const mailServer = z
  .string()
  .refine((value) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== '', {
    error: 'must be an address such as smtps://user:password@mail.example.org',
  });

const archive = z
  .string()
  .refine(
    (value) =>
      URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).search === '' && new URL(value).hash === '',
    {
      error: 'must be an address such as https://user:password@archive.example.org/dicom-web',
    },
  );

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a number from 1 to 65535' })
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, { error: 'must be a number from 1 to 65535' });

const number = (from: number, to: number) =>
  z
    .string()
    .refine((value) => /^\d{1,6}$/.test(value) && Number(value) >= from && Number(value) <= to, {
      error: `must be a number from ${from} to ${to}`,
    })
    .transform(Number);

/** Names that Fastify knows for ranges, an address, or a range of addresses. */
const isProxy = (value: string): boolean => {
  if (/^(loopback|linklocal|uniquelocal)$/.test(value)) return true;
  const [address = '', bits, ...more] = value.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
};

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
  DATABASE_POOL_SIZE: number(1, 200)
    .default(12)
    .describe('Connections that one process opens at most as writer, and as many as reader; 12 when left out.'),
  PUBLIC_URL: origin.optional().describe('Address under which browsers reach this server; http://localhost and the port when left out.'),
  TRUSTED_PROXIES: z
    .string()
    .transform((value) => value.split(',').map((name) => name.trim()))
    .refine((list) => list.every(isProxy), {
      error: 'must list addresses, ranges such as 10.0.0.0/8, or loopback, linklocal, uniquelocal, divided by commas',
    })
    .optional()
    .describe(
      'Proxies whose `X-Forwarded-For` is believed, divided by commas: without it the record of who read what names the proxy for everybody.',
    ),
  DRAIN_SECONDS: number(0, 300)
    .default(5)
    .describe(
      'Seconds for which a process that was told to stop says that it is not ready and still answers, so that the proxy sends nothing more; 5 when left out.',
    ),
  FRAGMENT_MEMORY_MB: number(0, 100_000)
    .default(64)
    .describe('Megabytes in which one process keeps the texts of cases that it has read, those used last; 64 when left out, none with 0.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress
    .optional()
    .describe('Collector that traces are sent to by OTLP over HTTP, such as http://collector:4318; when left out nothing is traced.'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .transform(Number)
    .refine((value) => value >= 0 && value <= 1, { error: 'must be a number from 0 to 1' })
    .default(1)
    .describe('Which part of all requests is traced, 0 to 1; all of them when left out.'),
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
  SMTP_URL: mailServer
    .optional()
    .describe(
      'Mail server for notifications, such as smtps://user:password@mail.example.org; with smtp:// a password goes only after STARTTLS. When left out nobody is written to.',
    ),
  MAIL_FROM: z
    .string()
    .refine((value) => /^[^\r\n<>@]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(value), {
      error: 'must be an address such as Consilium <no-reply@consilium.example.org>',
    })
    .optional()
    .describe('From whom notifications come, such as Consilium <no-reply@consilium.example.org>.'),
  DICOMWEB_URL: archive
    .optional()
    .describe(
      'DICOMweb root of the image archive, such as https://user:password@archive.example.org/dicom-web; only this process speaks to it. When left out the demo has a small archive of its own, and elsewhere studies have their reports alone.',
    ),
  DICOMWEB_PRIVATE_HOSTS: z
    .string()
    .transform((value) => value.split(',').map((name) => name.trim().toLowerCase()))
    .refine((list) => list.every((name) => /^[a-z0-9.:_-]+$/.test(name)), {
      error: 'must list names of hosts, or addresses, divided by commas',
    })
    .optional()
    .describe(
      'Hosts that may lie in a private network or on this machine, and be spoken to by plain http, divided by commas; connections to such addresses are refused for all others.',
    ),
});

export type SettingName = keyof typeof settings.shape;
