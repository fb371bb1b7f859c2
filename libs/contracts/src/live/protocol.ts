/** Raised when a message changes so that an older client could misread it; the handshake carries it. */
export const liveProtocol = 1;

/** Where the socket lives on the API's own address. */
export const livePath = '/live';

export const streamKinds = ['case', 'referral', 'board', 'organisation', 'meeting', 'inbox'] as const;
export type StreamKind = (typeof streamKinds)[number];

/** A place in a stream: everything up to and including `head` is known. As `stream {id epoch head}` in GraphQL. */
export interface StreamPosition {
  /** `kind:uuid`, as GraphQL's `stream.id` gives it. */
  readonly id: string;
  readonly epoch: number;
  readonly head: number;
}

/** What the socket refuses with. NOT_FOUND also stands for "not yours": the two look the same. */
export const liveRefusals = [
  'BAD_INPUT',
  'UNAUTHENTICATED',
  'CREDENTIALS_TWICE',
  'ORIGIN_REFUSED',
  'PROTOCOL_TOO_OLD',
  'NOT_FOUND',
  'RATE_LIMITED',
  'INTERNAL',
] as const;
export type LiveRefusal = (typeof liveRefusals)[number];

export interface WatchMessage {
  readonly stream: string;
  readonly epoch: number;
  /** The last number that the client has; the first fact sent is the next one. */
  readonly after: number;
}
export type WatchAnswer =
  { readonly ok: true; readonly epoch: number; readonly head: number } | { readonly ok: false; readonly code: LiveRefusal };

export interface UnwatchMessage {
  readonly stream: string;
}

/** One fragment of content, read as the stream's audience after the fact; never holds what depends on the viewer. */
export interface LiveContent {
  /** A key of `fragments`. */
  readonly fragment: string;
  /** The public id of the node. */
  readonly id: string;
  /** The fragment's selection; null when it is no longer there for this audience. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /** The stream's head read before this content: older content must not overwrite newer. */
  readonly head: number;
}

export interface LiveFact {
  /** 1, 2, 3 … within the stream, without gaps. */
  readonly seq: number;
  /** A key of `factTypes`; a client ignores one that it does not know, but counts it. */
  readonly type: string;
  readonly version: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly content: readonly LiveContent[];
  /** Public ids whose viewer-dependent fields may have changed: ask `nodes(ids:)`. */
  readonly refetch: readonly string[];
}

export interface FactsMessage {
  readonly stream: string;
  readonly epoch: number;
  /** The stream's head as the gateway knows it: how far behind the last fact of this message is. */
  readonly head: number;
  readonly facts: readonly LiveFact[];
  /**
   * Which part of those who get this message, 0 to 1, should say `shown` when a screen has it. Missing: nobody. A client without a screen
   * does not answer.
   */
  readonly confirm?: number;
}

/** Fetch a new snapshot and watch from its position; nothing follows on this stream until then. */
export interface ResyncMessage {
  readonly stream: string;
  readonly epoch: number;
  readonly head: number;
}

/** The right to this stream has ended, or the watch was refused and carried no ack. */
export interface EndedMessage {
  readonly stream: string;
  readonly code: LiveRefusal;
}

/** Who is looking at a stream now, once for each place that a person is at. Memory only: it is not attendance. */
export interface PresenceMessage {
  readonly stream: string;
  readonly people: readonly PresentPerson[];
}
export interface PresentPerson {
  /** The person's public id. */
  readonly person: string;
  /** What they look at, such as a tab's name; chosen by the client, never stored. */
  readonly place: string | null;
}
export interface PresenceRequest {
  readonly stream: string;
  readonly place: string | null;
}

/** Passed on to the stream's other watchers as it is, with the sender's id; never stored. */
export interface EphemeralRequest {
  readonly stream: string;
  /** At most 2 KB as JSON. */
  readonly detail: unknown;
}
export interface EphemeralMessage extends EphemeralRequest {
  readonly person: string;
}
export const ephemeralKinds = ['pointer', 'viewport', 'typing'] as const;
export type EphemeralKind = (typeof ephemeralKinds)[number];

/** Everything up to this number of the stream has been painted. Said only when `confirm` asked for it; never stored. */
export interface ShownMessage {
  readonly stream: string;
  /** Of the last fact of the message that asked. */
  readonly seq: number;
}

/** A browser's own part of a traced request, whose answer has just come: it cannot send traces itself. Said only after a `traceresponse`. */
export interface RequestedMessage {
  /** As it was sent with the request. */
  readonly traceparent: string;
  /** From the request to its answer, in milliseconds. */
  readonly took: number;
}

/** What of a text that is written together one has; bytes as base64. The stream is that of its case. */
export interface OpenWordingMessage {
  readonly stream: string;
  /** The review's public id. */
  readonly review: string;
  /** The Yjs state vector of what one has. */
  readonly has: string;
}
export type OpenWordingAnswer =
  | {
      readonly ok: true;
      /** The number of the last update that is stored. */
      readonly head: number;
      /** The state vector of what is stored: what one has beyond it is not stored yet. */
      readonly has: string;
      /** What one lacks, as one Yjs update. */
      readonly update: string;
      /** Why one reads and does not write: a refusal's code; null where one writes. */
      readonly readOnly: string | null;
    }
  | WordingRefusal;
export interface WordingRefusal {
  readonly ok: false;
  /** A `LiveRefusal`, or the code of the rule that said no. */
  readonly code: string;
}

/** One Yjs update, at most 64 KB before it is encoded. Answered when it is stored: repeat it until then, a repeat changes nothing. */
export interface WriteWordingMessage {
  readonly stream: string;
  readonly review: string;
  readonly update: string;
}
export type WriteWordingAnswer = { readonly ok: true; readonly head: number } | WordingRefusal;

export interface CloseWordingMessage {
  readonly stream: string;
  readonly review: string;
}

/** What was stored since, in order, one's own too; to everybody who has opened it. */
export interface WordingMessage {
  readonly stream: string;
  readonly review: string;
  readonly head: number;
  readonly updates: readonly string[];
}

export interface ClientMessages {
  watch(message: WatchMessage, ack?: (answer: WatchAnswer) => void): void;
  unwatch(message: UnwatchMessage): void;
  presence(message: PresenceRequest): void;
  pointer(message: EphemeralRequest): void;
  viewport(message: EphemeralRequest): void;
  typing(message: EphemeralRequest): void;
  openWording(message: OpenWordingMessage, ack: (answer: OpenWordingAnswer) => void): void;
  writeWording(message: WriteWordingMessage, ack: (answer: WriteWordingAnswer) => void): void;
  closeWording(message: CloseWordingMessage): void;
  shown(message: ShownMessage): void;
  requested(message: RequestedMessage): void;
}

export interface ServerMessages {
  facts(message: FactsMessage): void;
  resync(message: ResyncMessage): void;
  ended(message: EndedMessage): void;
  presence(message: PresenceMessage): void;
  pointer(message: EphemeralMessage): void;
  viewport(message: EphemeralMessage): void;
  typing(message: EphemeralMessage): void;
  wording(message: WordingMessage): void;
}

/** The handshake's `auth`. A browser with a session cookie sends no token; a request with both is refused. */
export interface LiveHandshake {
  readonly protocol: number;
  readonly token?: string;
}
