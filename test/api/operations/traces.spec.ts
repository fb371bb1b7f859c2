import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { globalId } from '#kernel';
import { Canaries } from '../trust/canaries.js';
import { attribute, Collector, type ReceivedSpan } from './collector.js';
import { openInstallation, until, type Followed, type Installation } from './three-processes.js';

const canaries = new Canaries();
const secret = (label: string): string => canaries.text('traced', 'both', label);
const newTrace = () => ({ traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') });

describe('a trace', () => {
  let collector: Collector;
  let site: Installation;
  let [writer, reader] = [] as unknown as [Followed, Followed];
  beforeAll(async () => {
    collector = await Collector.open();
    site = await openInstallation({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.address, OTEL_BSP_SCHEDULE_DELAY: '100', LOG_LEVEL: 'debug' });
    const [one, two] = site.world.members;
    // A screen that paints at once; whether a browser does is shown in test/browser.
    const painted = (then: () => void): void => void setTimeout(then, 5);
    writer = await site.follow(one!);
    reader = await site.follow(two!, 0, { painted });
  }, 180_000);
  afterAll(async () => {
    await site?.close();
    await collector?.close();
  });

  const { traceId, spanId } = newTrace();
  const traceparent = `00-${traceId}-${spanId}-01`;
  let spans: ReceivedSpan[];
  const named = (name: string): ReceivedSpan => {
    const found = spans.filter((span) => span.name === name);
    expect([name, found.length]).toEqual([name, 1]);
    return found[0]!;
  };

  it('leads from the browser through SQL and the log to somebody else’s screen, over process borders, with no link missing', async () => {
    const [chair] = site.world.members;
    const caseId = globalId('BoardCase', site.world.cases[0]!.id);
    const document = `mutation ${secret('operation')}($input: AddCommentInput!) { addComment(input: $input) { comment { id body } } }`;
    const input = { caseId, body: secret('comment'), audience: 'BOARD', idempotencyKey: secret('key') };
    const began = performance.now();
    const { response, body } = await site.ask(chair!, document, { input }, { traceparent });
    expect(body.errors).toBeUndefined();
    expect(response.headers.get('traceresponse')).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(response.headers.get('x-correlation-id')).toBe(traceId);
    writer.client.requested({ traceparent, took: performance.now() - began });
    await until(() => ['browser request', 'screen'].every((name) => collector.of(traceId).some((span) => span.name === name)), 'the trace');
    // What ends last is sent last: the rest of both processes is given the time of one more batch.
    await until(() => collector.of(traceId).some(({ name }) => name === 'POST /graphql'), 'the request’s span');
    spans = collector.of(traceId);

    const ids = new Set(spans.map((span) => span.spanId));
    const orphans = spans.filter(({ parentSpanId }) => parentSpanId && !ids.has(parentSpanId)).map(({ name }) => name);
    expect(orphans).toEqual([]);
    expect(spans.filter(({ parentSpanId }) => !parentSpanId).map(({ name }) => name)).toEqual(['browser request']);
    const path = (span: ReceivedSpan): string[] => {
      const parent = spans.find((one) => one.spanId === span.parentSpanId);
      return [...(parent ? path(parent) : []), `${span.service.replace('consilium-', '')}: ${span.name}`];
    };
    expect(path(named('screen'))).toEqual([
      'live: browser request',
      'api: POST /graphql',
      'api: graphql mutation',
      'api: do addComment',
      'live: deliver commentAdded',
      'live: screen',
    ]);
    expect(path(named('commit'))).toEqual([
      'live: browser request',
      'api: POST /graphql',
      'api: graphql mutation',
      'api: do addComment',
      'api: commit',
    ]);
    const statements = spans.filter(({ parentSpanId }) => parentSpanId === named('do addComment').spanId).map(({ name }) => name);
    expect(statements).toEqual(
      expect.arrayContaining(['insert idempotency', 'insert comment', 'insert audit_entry', 'insert stream', 'insert fact']),
    );
    // Content is read as part of the delivery.
    expect(spans.filter(({ parentSpanId }) => parentSpanId === named('deliver commentAdded').spanId).map(({ name }) => name)).toContain(
      'read',
    );
  }, 120_000);

  it('says in milliseconds where the time went, in the order in which it went', () => {
    const end = (span: ReceivedSpan): number => Number(BigInt(span.endTimeUnixNano) / 1_000n) / 1_000;
    const commit = end(named('commit'));
    const delivered = end(named('deliver commentAdded'));
    const shown = end(named('screen'));
    // One machine, one clock; the clocks of two processes agree to a millisecond or two.
    expect(delivered - commit).toBeGreaterThan(-5);
    expect(shown - delivered).toBeGreaterThan(-5);
    expect(shown - commit).toBeLessThan(60_000);
    expect(attribute(named('deliver commentAdded'), 'consilium.bell')).toMatch(/^(rung|swept)$/);
    expect(named('do addComment').events?.map(({ name }) => name)).toContain('doorbell rung');
  });

  it('goes by the same id in the log of requests and in the audit', async () => {
    const { rows } = await site.owner.query<{ command: string }>('select command from audit_entry where correlation_id = $1', [traceId]);
    expect(rows).toEqual([{ command: 'addComment' }]);
    expect(site.at.api.output).toContain(`"correlationId":"${traceId}"`);
    const { rows: facts } = await site.owner.query<{ trace: string }>('select trace from fact where type = $1', ['commentAdded']);
    expect(facts.map(({ trace }) => trace.slice(0, 35))).toEqual([`00-${traceId}`]);
  });

  it('is not what a client gets to see of a fact', () => {
    expect(reader.facts.length).toBeGreaterThan(0);
    expect(JSON.stringify(reader.facts)).not.toContain(traceId);
  });

  it('shows a page’s statements by name, and the record of the read', async () => {
    const trace = newTrace();
    const [chair] = site.world.members;
    const id = globalId('BoardCase', site.world.cases[0]!.id);
    const page = `query ($id: ID!) { boardCase(id: $id) { number patient { name } comments(first: 5) { edges { node { body } } } } }`;
    await site.ask(chair!, page, { id }, { traceparent: `00-${trace.traceId}-${trace.spanId}-01` });
    await until(() => collector.of(trace.traceId).some(({ name }) => name === 'POST /graphql'), 'the page’s trace');
    const names = collector.of(trace.traceId).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['graphql query', 'read', 'become', 'record the read']));
    const operation = collector.of(trace.traceId).find(({ name }) => name === 'graphql query')!;
    expect(operation.attributes.find(({ key }) => key === 'consilium.root_fields')?.value.arrayValue?.values).toEqual([
      { stringValue: 'boardCase' },
    ]);
  });

  it('begins here when the header is none of a trace, and does not end the request', async () => {
    const [chair] = site.world.members;
    for (const header of [
      '',
      'x'.repeat(5_000),
      `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`,
      `00-${secret('header')}-1-01`,
      `ff-${traceId}-${spanId}-01`,
    ]) {
      const { response } = await site.ask(chair!, '{ viewer { person { id } } }', {}, { traceparent: header });
      const answered = response.headers.get('traceresponse')!;
      expect([response.status, answered.slice(0, 3)]).toEqual([200, '00-']);
      expect(answered).not.toContain(traceId);
    }
  });

  it('records a refusal by its code and an error by its name, never by what was said', async () => {
    const trace = newTrace();
    const [chair] = site.world.members;
    const input = { caseId: secret('no case'), body: secret('refused'), audience: 'BOARD' };
    const mutation = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';
    await site.ask(chair!, mutation, { input }, { traceparent: `00-${trace.traceId}-${trace.spanId}-01` });
    await until(() => collector.of(trace.traceId).some(({ name }) => name === 'POST /graphql'), 'the refusal’s trace');
    const operation = collector.of(trace.traceId).find(({ name }) => name === 'graphql mutation')!;
    expect(JSON.stringify(operation.attributes)).toContain('ID_MALFORMED');
  });

  it('holds no canary in any name, attribute, event or status of any of them, and no log of the three does', async () => {
    expect(collector.spans.length).toBeGreaterThan(30);
    expect(canaries.count).toBeGreaterThan(5);
    expect(canaries.in(collector.text).map(({ label }) => label)).toEqual([]);
    for (const { name, output } of Object.values(site.at))
      expect([name, canaries.in(output).map(({ label }) => label)]).toEqual([name, []]);
    expect(collector.text).not.toMatch(/Invented|__Host-|eyJ/);
  });
});

describe.each([
  ['is off unless a collector is named', {}],
  ['is off for the part that is not kept', { OTEL_TRACES_SAMPLER_ARG: '0' }],
])('tracing', (title, more) => {
  it(`${title}: nothing is sent, no answer and no row grows`, async () => {
    const collector = await Collector.open();
    const endpoint: Record<string, string> = Object.keys(more).length > 0 ? { OTEL_EXPORTER_OTLP_ENDPOINT: collector.address } : {};
    const site = await openInstallation({ ...more, ...endpoint, OTEL_BSP_SCHEDULE_DELAY: '50' });
    try {
      const [chair] = site.world.members;
      const seen = await site.follow(chair!);
      const { traceId, spanId } = newTrace();
      const caseId = globalId('BoardCase', site.world.cases[0]!.id);
      const mutation = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';
      const { response } = await site.ask(
        chair!,
        mutation,
        { input: { caseId, body: 'x', audience: 'BOARD' } },
        { traceparent: `00-${traceId}-${spanId}-01` },
      );
      expect(response.headers.get('traceresponse')).toBeNull();
      expect(response.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
      await until(() => seen.facts.length === 1, 'the fact');
      const { rows } = await site.owner.query<{ trace: string | null }>('select distinct trace from fact');
      expect(rows).toEqual([{ trace: null }]);
    } finally {
      // Ending sends what is left.
      await site.close();
      expect(collector.requests).toBe(0);
      await collector.close();
    }
  }, 180_000);
});
