import { describe, expect, it } from '@jest/globals';
import { Metrics } from './metrics.js';

describe('figures', () => {
  it('are one and the same for all who ask by the same name', async () => {
    const metrics = new Metrics();
    metrics.counter('consilium_x_total', 'X.', ['code']).inc({ code: 'A' });
    metrics.counter('consilium_x_total', 'X.', ['code']).inc({ code: 'A' });
    expect(await metrics.registry.metrics()).toContain('consilium_x_total{code="A"} 2');
  });

  it('that are counted elsewhere are read at each scrape, not added up', async () => {
    const metrics = new Metrics();
    let count = 3;
    metrics.total('consilium_y_total', 'Y.', () => count);
    await metrics.registry.metrics();
    count = 5;
    expect(await metrics.registry.metrics()).toMatch(/^consilium_y_total 5$/m);
  });

  it('that nobody knows are missing, not zero; labels that are gone are gone', async () => {
    const metrics = new Metrics();
    let rows: readonly (readonly [Record<string, string>, number])[] = [[{ pool: 'a' }, 1]];
    let known: number | readonly [] = [];
    metrics.gauge('consilium_pool', 'P.', () => rows, ['pool']);
    metrics.gauge('consilium_z', 'Z.', async () => known);
    expect(await metrics.registry.metrics()).toMatch(/^consilium_pool\{pool="a"\} 1$/m);
    expect(await metrics.registry.metrics()).not.toMatch(/^consilium_z /m);
    rows = [];
    known = 0;
    expect(await metrics.registry.metrics()).not.toMatch(/^consilium_pool\{/m);
    expect(await metrics.registry.metrics()).toMatch(/^consilium_z 0$/m);
  });
});
