import type { Attributes, Context, Span, SpanKind, Tracer } from '@opentelemetry/api';
import { readPlace, writePlace, type Place } from './traceparent.js';

/** Names, codes and counts that the program itself knows: never an id of a record, an input, an answer or an error's message. */
export type About = Attributes;
export type OpenSpan = Pick<Span, 'end' | 'setAttributes' | 'updateName' | 'setStatus' | 'addEvent' | 'spanContext'>;

type Api = typeof import('@opentelemetry/api');
/** Ids for the next span, where somebody else has already named it: the browser's own request. */
export interface NextIds {
  next: { traceId: string; spanId: string } | undefined;
}

interface Running {
  readonly api: Api;
  readonly tracer: Tracer;
  readonly ids: NextIds;
  /** Marks the context of a trace that was drawn already. */
  readonly ours: symbol;
}
// Nothing of OpenTelemetry is loaded, and every function here returns at once, until a site names its collector.
let running: Running | undefined;

export const setTracing = (tracing: Running | undefined): void => void (running = tracing);
export const isTracing = (): boolean => running !== undefined;

function activeSpan({ api }: Running): Span | undefined {
  const span = api.trace.getActiveSpan();
  return span?.isRecording() ? span : undefined;
}

/** The span that this work belongs to; undefined when it is not traced. */
export const currentSpan = (): OpenSpan | undefined => running && activeSpan(running);

/** Where this work stands, for whoever goes on elsewhere; null when it is not traced. */
export function currentTraceparent(): string | null {
  const span = running && activeSpan(running);
  return span ? writePlace(span.spanContext()) : null;
}

export interface SpanStart {
  readonly kind?: keyof typeof SpanKind;
  readonly about?: About;
  /** Milliseconds since 1970; now when left out. */
  readonly from?: number;
}

const begin = ({ api, tracer }: Running, name: string, { kind = 'INTERNAL', about, from }: SpanStart, at: Context): Span =>
  tracer.startSpan(
    name,
    { kind: api.SpanKind[kind], ...(about && { attributes: about }), ...(from !== undefined && { startTime: from }) },
    at,
  );

const remote = ({ api }: Running, place: Place | undefined): Context =>
  place ? api.trace.setSpanContext(api.ROOT_CONTEXT, { ...place, isRemote: true }) : api.ROOT_CONTEXT;

/** A span that goes on from a stranger's, or begins a trace; undefined when tracing is off or this one is not kept. */
export function continueTrace(traceparent: unknown, name: string, start: SpanStart = {}): OpenSpan | undefined {
  if (!running) return undefined;
  const span = begin(running, name, start, remote(running, readPlace(traceparent)));
  return span.isRecording() ? span : undefined;
}

/** A span that goes on with a trace that one of our own processes keeps; undefined when tracing is off here. */
export function continueOwnTrace(traceparent: string, name: string, start: SpanStart = {}): OpenSpan | undefined {
  const place = running && readPlace(traceparent);
  return running && place ? begin(running, name, start, remote(running, place).setValue(running.ours, true)) : undefined;
}

/** The span of somebody who cannot send any: a browser that told its ids before and its times afterwards. */
export function reportSpan(place: Place, name: string, { from, to, about }: { from: number; to: number; about?: About }): void {
  if (!running) return;
  running.ids.next = { traceId: place.traceId, spanId: place.spanId };
  try {
    begin(running, name, { kind: 'CLIENT', from, ...(about && { about }) }, running.api.ROOT_CONTEXT.setValue(running.ours, true)).end(to);
  } finally {
    running.ids.next = undefined;
  }
}

/** A span inside the present one that its owner ends; undefined when the present work is not traced. */
export function openSpan(name: string, start: SpanStart = {}): OpenSpan | undefined {
  return running && activeSpan(running) ? begin(running, name, start, running.api.context.active()) : undefined;
}

/** A span below another one, whatever is being done at this moment. */
export function spanBelow(parent: OpenSpan, name: string, start: SpanStart = {}): OpenSpan | undefined {
  if (!running) return undefined;
  return begin(running, name, start, running.api.trace.setSpan(running.api.ROOT_CONTEXT, parent as Span));
}

/** Does the work as part of the span. */
export const within = <T>(span: OpenSpan | undefined, work: () => T): T =>
  running && span ? running.api.context.with(running.api.trace.setSpan(running.api.context.active(), span as Span), work) : work();

/** Does work that many requests share and none of them owns. */
export const outsideTraces = <T>(work: () => T): T => (running ? running.api.context.with(running.api.ROOT_CONTEXT, work) : work());

/** Says that it failed and how it is called; the message stays out, since it can quote a patient's row. */
export function failSpan(span: OpenSpan, error: unknown): void {
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: unknown };
  span.setAttributes({ 'error.type': typeof code === 'string' ? code : name });
  span.setStatus({ code: 2 });
}

/** Work with a span of its own inside a traced request; without one it is only done. */
export async function traced<T>(name: string, about: About | undefined, work: (span: OpenSpan | undefined) => Promise<T>): Promise<T> {
  const span = running && openSpan(name, about ? { about } : {});
  if (!span) return work(undefined);
  try {
    return await within(span, () => work(span));
  } catch (error) {
    failSpan(span, error);
    throw error;
  } finally {
    span.end();
  }
}
