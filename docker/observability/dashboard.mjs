// The Grafana dashboard as a list: `node docker/observability/dashboard.mjs` writes dashboard.json. Each figure stands in docs/operators/metrics.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const each = 'job=~"$job"';
const rate = (name, labels = '') => `rate(${name}{${each}${labels && `,${labels}`}}[$__rate_interval])`;
const quantile = (q, name, by = '', labels = '') =>
  `histogram_quantile(${q}, sum by (le${by && `, ${by}`}) (${rate(`${name}_bucket`, labels)}))`;

/** [title, unit, what it tells, ...[query, legend]] */
const rows = {
  Users: [
    ['Write to screen', 's', 'From the time that a change bears until a browser had painted it. People call more than a second slow.',
      [quantile(0.5, 'consilium_live_write_to_screen_seconds'), 'half'], [quantile(0.95, 'consilium_live_write_to_screen_seconds'), '95 %']],
    ['Answers', 'reqps', 'By class of status.', [`sum by (status) (${rate('consilium_http_request_duration_seconds_count', 'route="/graphql"')})`, '{{status}}']],
    ['Time to answer', 's', 'GraphQL as browsers and systems wait for it.',
      [quantile(0.5, 'consilium_http_request_duration_seconds', '', 'route="/graphql"'), 'half'],
      [quantile(0.99, 'consilium_http_request_duration_seconds', '', 'route="/graphql"'), '99 %']],
    ['Refused, by code', 'reqps', 'A rule said no. Many of one code at once are a client that goes wrong.', [`sum by (code) (${rate('consilium_refusals_total')})`, '{{code}}']],
    ['Unforeseen errors', 'short', 'Each stands in the log with its correlation id.', [`sum(increase(consilium_unforeseen_errors_total{${each}}[$__rate_interval]))`, 'errors']],
    ['Signed in, and following', 'short', 'Sessions, open sockets, and what they watch.', [`max(consilium_sessions{${each}})`, 'sessions'],
      [`sum(consilium_live_sockets{${each}})`, 'sockets'], [`sum(consilium_live_watchers{${each}})`, 'watches']],
  ],
  API: [
    ['Operations, 95 %', 's', 'By the web client’s own documents; everybody else’s are “other”.', [quantile(0.95, 'consilium_graphql_operation_duration_seconds', 'operation'), '{{operation}}']],
    ['Operations a second', 'reqps', '', [`sum by (operation, outcome) (${rate('consilium_graphql_operation_duration_seconds_count')})`, '{{operation}} {{outcome}}']],
    ['Price of other documents', 'short', 'In values; 100,000 is refused.', [quantile(0.5, 'consilium_graphql_document_cost'), 'half'], [quantile(0.99, 'consilium_graphql_document_cost'), '99 %']],
    ['Event loop delay, 99 %', 's', 'Work that holds everybody else in the same process up.', [`nodejs_eventloop_lag_p99_seconds{${each}}`, '{{instance}}']],
    ['Processor', 'percentunit', 'One process uses one core at most.', [rate('process_cpu_seconds_total'), '{{instance}}']],
    ['Memory', 'bytes', '', [`process_resident_memory_bytes{${each}}`, '{{instance}}']],
    ['Texts kept between requests', 'percentunit', 'Which part was found and still true.',
      [`sum(${rate('consilium_fragment_cache_lookups_total', 'result="hit"')}) / sum(${rate('consilium_fragment_cache_lookups_total')})`, 'found']],
    ['Weight of kept texts', 'bytes', 'Bounded by FRAGMENT_MEMORY_MB.', [`consilium_fragment_cache_bytes{${each}}`, '{{instance}}'], [`${rate('consilium_fragment_cache_evictions_total')}`, 'evicted/s {{instance}}']],
    ['Repeats answered from the first time', 'reqps', 'A broken connection makes clients send again; nothing is done twice.', [`sum(${rate('consilium_idempotency_replays_total')})`, 'repeats']],
    ['Versions', 'short', 'More than one only while a new version is being rolled out.', [`count by (version, node) (consilium_build_info{${each}})`, '{{version}} on {{node}}']],
  ],
  Live: [
    ['Delivery lag', 's', 'From the time that a fact bears, given when its transaction began, to its broadcast.', [quantile(0.5, 'consilium_live_delivery_lag_seconds'), 'half'], [quantile(0.99, 'consilium_live_delivery_lag_seconds'), '99 %']],
    ['In the log, not broadcast yet', 'short', 'Heads minus delivered.', [`consilium_live_undelivered_facts{${each}}`, '{{instance}}']],
    ['Doorbells lost', 'short', 'Facts that only a sweep found, a second; and whether the bus is connected.', [`sum(${rate('consilium_live_unrung_facts_total')})`, 'facts a second'], [`min(consilium_doorbell_bus_connected{${each}})`, 'every bus connected']],
    ['Doorbells', 'short', '', [`sum by (what) (${rate('consilium_doorbells_total')})`, '{{what}}']],
    ['Sweeps, 99 %', 's', 'Heads of all streams, rights of all who watch. Rights count for 1.8 s.', [quantile(0.99, 'consilium_live_sweep_duration_seconds', 'sweep'), '{{sweep}}']],
    ['Reading content, 99 %', 's', 'Once for each stream and batch of facts.', [quantile(0.99, 'consilium_live_hydration_duration_seconds'), '99 %']],
    ['Broadcasts and deliveries', 'ops', '', [`sum(${rate('consilium_live_broadcasts_total')})`, 'broadcasts'], [`sum(${rate('consilium_live_deliveries_total')})`, 'deliveries'], [`sum(${rate('consilium_live_catch_ups_total')})`, 'catch-ups']],
    ['Read from the log', 'ops', '', [`sum(${rate('consilium_live_facts_read_total')})`, 'facts'], [`sum(${rate('consilium_live_fragments_read_total')})`, 'rows of content']],
    ['Sockets that do not keep up', 'short', '', [`sum(consilium_live_slow_sockets{${each}})`, 'slow now'], [`sum(increase(consilium_live_closed_as_slow_total{${each}}[$__rate_interval]))`, 'closed'], [`sum(increase(consilium_live_slowed_total{${each}}[$__rate_interval]))`, 'left the broadcast']],
    ['Sent back to a snapshot, refused, failed', 'short', '', [`sum(increase(consilium_live_resyncs_total{${each}}[$__rate_interval]))`, 'resyncs'], [`sum by (code) (increase(consilium_live_refusals_total{${each}}[$__rate_interval]))`, 'refused: {{code}}'],
      [`sum(increase(consilium_live_malformed_messages_total{${each}}[$__rate_interval]))`, 'malformed'], [`sum(increase(consilium_live_failures_total{${each}}[$__rate_interval]))`, 'failures'], [`sum(increase(consilium_live_rights_lost_total{${each}}[$__rate_interval]))`, 'rights lost'],
      [`sum(increase(consilium_live_gaps_total{${each}}[$__rate_interval]))`, 'GAPS']],
    ['Streams watched', 'short', '', [`sum(consilium_live_streams{${each}})`, 'streams']],
  ],
  Database: [
    ['Reachable', 'short', '1 from every process, or people see errors.', [`consilium_database_reachable{${each}}`, '{{instance}}']],
    ['Wait for a connection, 99 %', 's', '', [quantile(0.99, 'consilium_database_pool_wait_seconds', 'pool, instance'), '{{pool}} {{instance}}']],
    ['Connections', 'short', 'Of consilium_database_pool_size each.', [`sum by (pool, state) (consilium_database_pool_connections{${each}})`, '{{pool}} {{state}}'], [`sum by (pool) (consilium_database_pool_size{${each}})`, '{{pool}} at most']],
    ['Waiting for one', 'short', '', [`sum by (pool) (consilium_database_pool_waiting{${each}})`, '{{pool}} waiting'], [`sum by (pool) (increase(consilium_database_pool_failures_total{${each}}[$__rate_interval]))`, '{{pool}} failed']],
    ['Page reads', 's', '', [quantile(0.5, 'consilium_read_duration_seconds'), 'half'], [quantile(0.99, 'consilium_read_duration_seconds'), '99 %']],
    ['Page statements', 'ops', '', [`sum(${rate('consilium_read_statements_total')})`, 'statements']],
    ['Commands, 99 %', 's', '', [quantile(0.99, 'consilium_unit_of_work_duration_seconds', 'command'), '{{command}}']],
    ['Transactions run again', 'ops', '', [`sum by (sqlstate) (${rate('consilium_unit_of_work_retries_total')})`, '{{sqlstate}}']],
    ['Audit of reads', 's', 'Every page waits for it.', [quantile(0.99, 'consilium_read_audit_flush_seconds'), '99 % of inserts'], [quantile(0.5, 'consilium_read_audit_flush_seconds'), 'half']],
    ['Requests that shared an audit insert', 'short', '', [quantile(0.95, 'consilium_read_audit_batch_rows'), '95 %']],
    ['Audit failed', 'short', 'The request failed with it.', [`sum(increase(consilium_read_audit_failures_total{${each}}[$__rate_interval]))`, 'reads'], [`sum(increase(consilium_write_audit_failures_total{${each}}[$__rate_interval]))`, 'writes']],
  ],
  Worker: [
    ['Since each timer last did its work', 's', '', [`time() - max by (timer) (consilium_worker_timer_last_success_timestamp_seconds{${each}})`, '{{timer}}']],
    ['Between two runs', 's', '', [`max by (timer) (consilium_worker_timer_period_seconds{${each}})`, '{{timer}}']],
    ['Runs, 99 %', 's', '', [quantile(0.99, 'consilium_worker_timer_duration_seconds', 'timer'), '{{timer}}']],
    ['Failed runs', 'short', '', [`sum by (timer) (increase(consilium_worker_timer_failures_total{${each}}[$__rate_interval]))`, '{{timer}}']],
    ['Worklists are behind by', 's', 'The oldest change that its board’s worklist has not been told.', [`max(consilium_case_activity_due_age_seconds{${each}})`, 'seconds']],
    ['Reactions, 99 %', 's', '', [quantile(0.99, 'consilium_reaction_duration_seconds', 'reaction'), '{{reaction}}']],
    ['Failed reactions', 'short', '', [`sum by (reaction) (increase(consilium_reaction_failures_total{${each}}[$__rate_interval]))`, '{{reaction}}']],
    ['Facts that a reaction failed on', 'short', 'Waiting to be brought again, or set aside until somebody asks for them.', [`max by (reaction, state) (consilium_reaction_failed_facts{${each}})`, '{{reaction}} {{state}}']],
    ['Image archive, 95 %', 's', 'Until it began to answer; away: it did not.', [quantile(0.95, 'consilium_archive_answer_seconds', 'what, outcome'), '{{what}} {{outcome}}']],
    ['Images under way', 'short', '', [`sum(consilium_archive_answers_under_way{${each}})`, 'images']],
    ['Mails of the last day', 'short', '', [`max by (state) (consilium_notifications{${each}})`, '{{state}}']],
  ],
}; // prettier-ignore

const datasource = { type: 'prometheus', uid: '${datasource}' };
const panels = [];
let y = 0;
for (const [row, list] of Object.entries(rows)) {
  panels.push({ id: panels.length + 1, type: 'row', title: row, collapsed: false, gridPos: { x: 0, y, w: 24, h: 1 }, panels: [] });
  y += 1;
  for (const [index, [title, unit, description, ...queries]] of list.entries()) {
    panels.push({
      id: panels.length + 1,
      type: 'timeseries',
      title,
      description,
      datasource,
      gridPos: { x: (index % 3) * 8, y: y + Math.floor(index / 3) * 8, w: 8, h: 8 },
      fieldConfig: { defaults: { unit, min: 0, custom: { lineWidth: 2, fillOpacity: 8, showPoints: 'never' } }, overrides: [] },
      options: { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } },
      targets: queries.map(([expr, legendFormat], at) => ({ refId: String.fromCharCode(65 + at), datasource, expr, legendFormat })),
    });
  }
  y += Math.ceil(list.length / 3) * 8;
}

export const dashboard = {
  uid: 'consilium',
  title: 'Consilium',
  description: 'Made by docker/observability/dashboard.mjs; every figure stands in docs/operators/metrics.md.',
  tags: ['consilium'],
  schemaVersion: 41,
  editable: true,
  graphTooltip: 1,
  refresh: '30s',
  time: { from: 'now-6h', to: 'now' },
  timezone: 'browser',
  templating: {
    list: [
      { name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus', current: {} },
      {
        name: 'job',
        label: 'Program',
        type: 'query',
        datasource,
        query: { query: 'label_values(consilium_build_info, job)', refId: 'job' },
        includeAll: true,
        multi: true,
        allValue: 'consilium-.*',
        current: { text: 'All', value: '$__all' },
        refresh: 2,
      },
    ],
  },
  annotations: {
    list: [
      {
        name: 'Alerts',
        datasource,
        enable: true,
        iconColor: 'red',
        expr: 'ALERTS{alertname=~"Consilium.*",alertstate="firing"}',
        titleFormat: '{{alertname}}',
      },
    ],
  },
  panels,
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('dashboard.json', import.meta.url), `${JSON.stringify(dashboard, null, 2)}\n`);
