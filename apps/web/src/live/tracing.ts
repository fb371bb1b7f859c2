import { ApolloLink } from '@apollo/client';
import type { RequestedMessage } from '#contracts';
import { tap } from 'rxjs';

const hex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Begins the trace of each request, once an answer has said that this desk is traced; until then no request grows. The browser sends no
 * traces anywhere: it tells the gateway how long the answer took.
 */
export class Tracing {
  #on = false;
  /** Where the times go, while there is a connection. */
  report: ((request: RequestedMessage) => void) | undefined;

  readonly link = new ApolloLink((operation, forward) => {
    const began = performance.now();
    const traceparent = this.#on ? `00-${hex(16)}-${hex(8)}-01` : undefined;
    if (traceparent) operation.setContext(({ headers }) => ({ headers: { ...(headers as object), traceparent } }));
    return forward(operation).pipe(
      tap(() => {
        const { response } = operation.getContext() as { response?: Response };
        if (!response?.headers.get('traceresponse')) return;
        this.#on = true;
        if (traceparent) this.report?.({ traceparent, took: performance.now() - began });
      }),
    );
  });
}

/** Calls back when the next picture is on the screen. One that nobody looks at is painted when it is looked at, and tells nothing. */
export function painted(then: () => void): void {
  if (!document.hidden) requestAnimationFrame(() => requestAnimationFrame(() => then()));
}
