import pg from 'pg';

// Loaded before the production process: tells the bench each statement that it sends, so that pgbench can send the same.
type Given = string | { text?: string; values?: unknown[] };
const prototype = pg.Client.prototype as unknown as { query(given: Given, values?: unknown, ...rest: unknown[]): unknown };
const { query } = prototype;

prototype.query = function (given, values, ...rest) {
  const text = typeof given === 'string' ? given : given.text;
  const parameters = Array.isArray(values) ? values : typeof given === 'object' ? given.values : undefined;
  if (text !== undefined) process.send?.({ text, values: parameters ?? [] });
  return query.call(this, given, values, ...rest);
};
