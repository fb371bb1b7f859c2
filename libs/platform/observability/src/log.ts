import type { Params } from 'nestjs-pino';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

/** Which program writes. */
export type Program = 'standalone' | 'api' | 'live' | 'worker';

/**
 * Structured logs, one JSON line each. A request is logged by its route, never with its address, a header, a body or an answer: whatever a
 * patient's record holds can stand in those.
 */
export const logParameters = (level: LogLevel, program: Program): Params => ({
  pinoHttp: {
    level,
    base: { program },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    // What is logged while a request is answered carries nothing of the request but a number.
    quietReqLogger: true,
    serializers: {
      req: ({ method }: { method: string }) => ({ method }),
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
    // Requests are logged once, by route, where they are answered (apps/api, prepare-http): this would log addresses.
    autoLogging: false,
  },
});
