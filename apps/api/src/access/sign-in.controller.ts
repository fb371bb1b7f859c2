import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, systemClock } from '#kernel';
import { Access } from '#access';
import {
  attemptSeconds,
  cookiesNamed,
  hereCookie,
  identityOptions,
  refuseForeignOrigin,
  sessionCookie,
  Sessions,
  SignIn,
  signedOutCookie,
  signInCookie,
  type IdentityOptions,
} from '#identity';
import { Admissions } from './admissions.js';
import { httpStatus } from './http-refusal.filter.js';
import { plainPage, plainPagePolicy } from './plain-page.js';

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const kept = (name: string, value: string, seconds?: number): string =>
  `${name}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;
const forgotten = (name: string): string => kept(name, '', 0);
const readable = (line: string): string => line.replace('; HttpOnly', '');
const cookie = (request: FastifyRequest, name: string): string | undefined => cookiesNamed(name, request.headers.cookie)[0];

/** Signing people in and out. The provider, the tokens and the session live in `#identity`; here are only its pages and cookies. */
@Controller('auth')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly admissions: Admissions,
    @Inject(identityOptions) private readonly options: IdentityOptions,
  ) {}

  @Get('sign-in')
  @Access(Access.anyone())
  async begin(@Query('returnTo') returnTo: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const wrongPlace = this.signIn.refusedAt(request.headers.host);
    if (wrongPlace) {
      const link = this.options.publicUrl;
      return page(reply, 400, { title: 'Sign-in does not work at this address', text: wrongPlace, link, label: 'Open the right address' });
    }
    const again = cookie(request, sessionCookie) !== undefined || cookie(request, signedOutCookie) !== undefined;
    const begun = await this.signIn.begin(returnTo, again).catch((reason: unknown) => explain(reply, reason));
    if (!begun) return;
    await reply
      .header('cache-control', 'no-store')
      .header('set-cookie', kept(signInCookie, begun.attempt, attemptSeconds))
      .redirect(begun.location, 303);
  }

  @Get('callback')
  @Access(Access.anyone())
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // One answer per attempt, whatever comes of it.
    reply.header('set-cookie', forgotten(signInCookie));
    const completed = await this.signIn
      .complete({
        pathAndQuery: request.url,
        attempt: cookie(request, signInCookie),
        earlier: cookie(request, sessionCookie),
        from: request.ip,
      })
      .catch((reason: unknown) => explain(reply, reason));
    if (!completed) return;
    // A session cookie: the browser forgets it when it closes; the server ends it earlier when it is idle.
    reply
      .header('set-cookie', kept(sessionCookie, completed.session))
      .header('set-cookie', readable(kept(hereCookie, '1')))
      .header('set-cookie', forgotten(signedOutCookie));
    await reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(completed.returnTo, 303);
  }

  /** Until when the session holds at the latest, or 401 when nobody is signed in; asking counts as being there. */
  @Get('session')
  @Access(Access.people())
  async session(@Req() request: FastifyRequest): Promise<{ expiresAt: string }> {
    const identified = await this.admissions.of(request);
    return { expiresAt: identified!.expiresAt.toISOString() };
  }

  @Post('sign-out')
  @HttpCode(204)
  @Access(Access.anyone())
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    // Otherwise any page could sign people out in the middle of a meeting.
    refuseForeignOrigin(request, this.options.publicUrl);
    const value = cookie(request, sessionCookie);
    if (value !== undefined) await this.sessions.revoke(value, (this.options.clock ?? systemClock).now(), request.ip);
    // What the browser kept while offline goes too (DISC-5).
    reply.header('set-cookie', forgotten(sessionCookie)).header('set-cookie', readable(forgotten(hereCookie)));
    reply.header('set-cookie', kept(signedOutCookie, '1'));
    reply.header('clear-site-data', '"storage"').header('cache-control', 'no-store');
  }
}

/** A page instead of JSON: somebody is looking at the address bar, not a program. */
async function explain(reply: FastifyReply, reason: unknown): Promise<null> {
  if (!(reason instanceof Refusal)) throw reason;
  const unknown = reason.code === 'ACCOUNT_UNKNOWN';
  // "Sign in again" must lead to a choice, not round in a circle with the account that the provider remembers.
  if (unknown) reply.header('set-cookie', kept(signedOutCookie, '1'));
  const title = unknown ? 'Your account is not known here' : 'You are not signed in';
  const text = unknown
    ? 'You signed in, but nobody has given this account a place in Consilium yet. Ask your board’s coordinator or your organisation’s administrator.'
    : reason.message;
  await page(reply, httpStatus[reason.category], { title, text, link: '/auth/sign-in', label: 'Sign in again' });
  return null;
}

async function page(reply: FastifyReply, status: number, content: Parameters<typeof plainPage>[0]): Promise<void> {
  await reply
    .status(status)
    .header('content-security-policy', plainPagePolicy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(plainPage(content));
}
