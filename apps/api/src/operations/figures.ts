import { requestBuckets, type Metrics } from '#observability';
import type { FragmentMemory } from '#reads';

/** What the API measures of what it answers. */
export const figures = (metrics: Metrics) => ({
  requests: metrics.histogram('consilium_http_request_duration_seconds', 'Time to answer, by route and class of status.', requestBuckets, [
    'route',
    'status',
  ]),
  operations: metrics.histogram(
    'consilium_graphql_operation_duration_seconds',
    'Time of one GraphQL operation; named when it is a document of the web client, `other` for everybody else’s.',
    requestBuckets,
    ['operation', 'type', 'outcome'],
  ),
  costs: metrics.histogram(
    'consilium_graphql_document_cost',
    'Price of documents that are not the web client’s own, in values that may have to be made.',
    [10, 100, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000],
  ),
  refusals: metrics.counter('consilium_refusals_total', 'Requests, or parts of them, that were refused, by code.', ['code']),
  unforeseen: metrics.counter(
    'consilium_unforeseen_errors_total',
    'Errors that no rule foresaw; each stands in the log with a correlation id.',
  ),
});

/** The texts of cases that are kept between requests. */
export function measureFragments(metrics: Metrics, memory: FragmentMemory): void {
  metrics.total(
    'consilium_fragment_cache_lookups_total',
    'Texts of cases that were looked for in memory: found and still true, or read anew.',
    () => [
      [{ result: 'hit' }, memory.figures.hits],
      [{ result: 'miss' }, memory.figures.misses],
    ],
    ['result'],
  );
  metrics.total('consilium_fragment_cache_evictions_total', 'Texts that made room for others.', () => memory.figures.evictions);
  metrics.gauge('consilium_fragment_cache_bytes', 'What the kept texts weigh.', () => memory.figures.bytes);
  metrics.gauge('consilium_fragment_cache_entries', 'How many texts are kept.', () => memory.figures.entries);
}
