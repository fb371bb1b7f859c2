import type { Params } from 'nestjs-pino';
import type { IncomingMessage } from 'node:http';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

/**
 * Structured logs, one JSON line each. A request is logged by its route without its query string, and never with a header, a body or an
 * answer: whatever a patient's record holds can stand in those.
 */
export const logParameters = (level: LogLevel): Params => ({
  pinoHttp: {
    level,
    base: undefined as never,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'correlationId', responseTime: 'durationMs' },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: pathOf(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: ({ type, name, code }: { type?: string; name?: string; code?: string }) => ({ type: type ?? name, code }),
    },
    // An error without words beside it would be logged with its own message, and a database error's can quote a patient's row.
    hooks: {
      logMethod(args, log) {
        const [first, message] = args as unknown[];
        const isWordless = message === undefined && (first instanceof Error || (first as { err?: unknown } | null)?.err instanceof Error);
        return isWordless ? log.apply(this, [first as object, 'error']) : log.apply(this, args);
      },
    },
    autoLogging: { ignore: (request: IncomingMessage) => /^\/(health|metrics|assets)\b/.test(request.url ?? '') },
  },
});

/** The path without ids: a public id names a record, and logs are read by people who may not read it. */
export const pathOf = (url: string): string => (url.split('?')[0] ?? '').replace(/[a-z]+_[0-9a-f-]{36}/g, ':id');
