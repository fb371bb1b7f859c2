import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Collector, type ReceivedSpan } from '../api/operations/collector.js';
import { Canaries } from '../api/trust/canaries.js';
import { boardOf, openDesk, submitReferral, type OpenedDesk } from './desk.js';

const minutes = 60_000;

describe('a trace', () => {
  const canaries = new Canaries();
  let collector: Collector;
  let desk: OpenedDesk;
  beforeAll(async () => {
    collector = await Collector.open();
    desk = await openDesk({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.address, OTEL_BSP_SCHEDULE_DELAY: '100' });
  }, 3 * minutes);
  afterAll(async () => {
    await desk?.close();
    await collector?.close();
  });

  it(
    'begins in the browser of who writes and ends on the screen of who reads',
    async () => {
      const board = await boardOf(desk, 'radiologist');
      const submitted = await submitReferral(desk, board, canaries.text('one', 'both', 'Patient.name'));
      const [one, two] = await Promise.all([
        desk.sit({ as: 'radiologist', at: `/cases/${submitted.id}` }),
        desk.sit({ as: 'physiotherapist', at: `/cases/${submitted.id}` }),
      ]);
      for (const { page } of [one, two]) await page.getByRole('img', { name: 'Connection: Live' }).waitFor();
      const said = canaries.text('one', 'board', 'Comment.body');
      await one.page.getByRole('textbox', { name: /^Discussion/ }).fill(said);
      await one.page.getByRole('button', { name: 'Comment', exact: true }).click();
      await two.page.getByText(said).first().waitFor();

      const rootOf = (span: ReceivedSpan | undefined) =>
        span && collector.spans.find(({ traceId, name }) => traceId === span.traceId && name === 'browser request');
      const screen = (): ReceivedSpan | undefined =>
        collector.spans.find(
          (span) =>
            span.name === 'screen' && rootOf(span) && collector.of(span.traceId).some(({ name }) => name === 'deliver commentAdded'),
        );
      for (const end = Date.now() + 60_000; !screen(); await two.page.waitForTimeout(100))
        if (Date.now() > end) throw new Error(`no screen in ${[...new Set(collector.spans.map(({ name }) => name))].join(', ')}`);
      const trace = collector.of(screen()!.traceId);
      const path = (span: ReceivedSpan): string[] => {
        const parent = trace.find(({ spanId }) => spanId === span.parentSpanId);
        return [...(parent ? path(parent) : []), span.name];
      };
      expect(path(screen()!)).toEqual([
        'browser request',
        'POST /graphql',
        'graphql mutation AddComment',
        'do addComment',
        'deliver commentAdded',
        'screen',
      ]);
      const figures = await (await fetch(`${desk.address}/metrics`)).text();
      expect(Number(/^consilium_live_write_to_screen_seconds_count (\d+)$/m.exec(figures)?.[1])).toBeGreaterThan(0);
      expect(canaries.in(collector.text)).toEqual([]);
    },
    4 * minutes,
  );
});
