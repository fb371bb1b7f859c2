import { defineRefusals } from '#kernel';

/** Why a document is not executed, whichever door it came to. */
export const documentRefusals = defineRefusals({
  QUERY_INVALID: { category: 'BAD_INPUT', message: 'The document or its variables do not fit the schema.' },
  QUERY_TOO_COSTLY: { category: 'TOO_COSTLY', message: 'The document asks for more than one request may; ask for less at once.' },
  RATE_LIMITED: { category: 'RATE_LIMITED', message: 'Too much was asked in a short time. Try again after retryAfterSeconds.' },
  SUBSCRIPTION_NEEDS_SOCKET: {
    category: 'BAD_INPUT',
    message: 'Subscriptions are answered over a WebSocket at this address, with the subprotocol graphql-transport-ws.',
  },
  SOCKET_TAKES_SUBSCRIPTIONS: {
    category: 'BAD_INPUT',
    message: 'This socket takes subscriptions only. Send queries and mutations to this address by POST.',
  },
});
