import { AsyncLocalStorage } from 'node:async_hooks';

/** From where a request came, for the audit and the logs. */
export interface RequestOrigin {
  /** The client's network address. */
  readonly origin: string | null;
  /** Shown to the client with anything unforeseen, so that it can be found again in the logs. */
  readonly correlationId: string | null;
}

const requests = new AsyncLocalStorage<RequestOrigin>();

export const withRequest = <T>(request: RequestOrigin, work: () => T): T => requests.run(request, work);

export const currentRequest = (): RequestOrigin => requests.getStore() ?? { origin: null, correlationId: null };
