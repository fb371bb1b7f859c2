import { readFileSync } from 'node:fs';
import { requiredBy, secrets, type Program } from './programs.js';
import { settings, type SettingName } from './settings.js';

/** What the environment says, before it is understood. */
export type Given = Partial<Record<SettingName, string>>;

/** The settings as given, a secret also as the content of the file that `NAME_FILE` names. */
export function withFiles(environment: Readonly<Record<string, string | undefined>>, problems: string[]): Given {
  // An empty value is how a shell or a compose file says "not set".
  const value = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const given: Given = {};
  for (const name of Object.keys(settings.shape) as SettingName[]) {
    const itself = value(name);
    const file = (secrets as readonly string[]).includes(name) ? value(`${name}_FILE`) : undefined;
    if (itself !== undefined && file !== undefined) problems.push(`${name} and ${name}_FILE are both set: leave one out.`);
    const found = itself ?? (file === undefined ? undefined : contentOf(file, name, problems));
    if (found !== undefined) given[name] = found;
  }
  return given;
}

function contentOf(path: string, name: string, problems: string[]): string | undefined {
  try {
    const content = readFileSync(path, 'utf8').trim();
    if (content === '') problems.push(`${name}_FILE names an empty file: put the value into ${path}.`);
    return content || undefined;
  } catch (error) {
    problems.push(
      `${name}_FILE names a file that cannot be read (${(error as NodeJS.ErrnoException).code}): ${path} must be there, readable by this account.`,
    );
    return undefined;
  }
}

/** What this program cannot do without, a line each with what it is. */
export function missing(given: Given, program: Program): string[] {
  return requiredBy[program]
    .filter((names) => names.every((name) => given[name] === undefined))
    .map(([name]) => `${name} is not set, and ${program} needs it: ${whatItIs(settings.shape[name!].description!)}.`);
}

/** The first part of the description: the rest says what happens without it. Abbreviations and names keep their capitals. */
function whatItIs(description: string): string {
  const [first = ''] = description.split(/[;.](?: |$)/);
  return /^[A-Z][a-z]+ /.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first;
}

/** Settings that make no sense together. */
export function contradictions(given: Given, program: Program): string[] {
  const needs = (name: SettingName, other: SettingName): string[] =>
    given[name] && !given[other] ? [`${name} is set, but ${other} is not: set both or neither.`] : [];
  const found = [
    ...needs('OIDC_ISSUER', 'OIDC_CLIENT_ID'),
    ...needs('OIDC_ISSUER', 'OIDC_AUDIENCE'),
    ...needs('OIDC_ISSUER', 'SESSION_SECRET'),
    ...needs('OIDC_CLIENT_ID', 'OIDC_ISSUER'),
    ...needs('OIDC_CLIENT_SECRET', 'OIDC_ISSUER'),
    ...needs('OIDC_AUDIENCE', 'OIDC_ISSUER'),
    ...needs('OIDC_ALGORITHMS', 'OIDC_ISSUER'),
    ...needs('SMTP_URL', 'MAIL_FROM'),
    ...needs('MAIL_FROM', 'SMTP_URL'),
    ...needs('DICOMWEB_PRIVATE_HOSTS', 'DICOMWEB_URL'),
  ];
  // A link to this machine is no link for whoever reads the mail.
  if (program === 'worker') found.push(...needs('SMTP_URL', 'PUBLIC_URL'));
  if (program === 'standalone')
    found.push(...needs('DATABASE_WRITER_URL', 'DATABASE_URL'), ...needs('DATABASE_READER_URL', 'DATABASE_URL'));
  if (given.DATABASE_WRITER_URL && given.DATABASE_WRITER_URL === given.DATABASE_READER_URL)
    found.push('DATABASE_WRITER_URL and DATABASE_READER_URL are the same login: pages would be read by one that may write.');
  if (isPlain(given.OIDC_ISSUER))
    found.push('OIDC_ISSUER must be an https address: over plain http anybody on the way could sign in as anybody.');
  if (isOpenArchive(given))
    found.push(
      'DICOMWEB_URL must be an https address, or its host be named in DICOMWEB_PRIVATE_HOSTS: images would cross a network that anybody reads.',
    );
  // The demo says so at its sign-in page instead: everything else there works.
  if (program !== 'standalone' && isPlain(given.PUBLIC_URL))
    found.push('PUBLIC_URL must be an https address: browsers keep the session cookie over plain http only on localhost.');
  // What is missing for the program is said by `missing`, once.
  const absent = new Set(requiredBy[program].filter((names) => names.every((name) => !given[name])).map(([name]) => name));
  return found.filter((line) => ![...absent].some((name) => line.includes(`but ${name} is not`)));
}

function isOpenArchive({ DICOMWEB_URL: address, DICOMWEB_PRIVATE_HOSTS: hosts = '' }: Given): boolean {
  if (address === undefined || !URL.canParse(address) || new URL(address).protocol === 'https:') return false;
  const named = hosts.split(',').map((host) => host.trim().toLowerCase());
  return !named.includes(new URL(address).hostname.replace(/^\[|\]$/g, ''));
}

/** Plain http leaves this machine only under another name than localhost. */
function isPlain(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && hostname !== 'localhost' && !hostname.endsWith('.localhost');
}
