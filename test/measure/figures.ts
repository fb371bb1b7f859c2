const sorted = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

/** The value below which so many of a hundred lie; NaN of nothing, which a report shows as such. */
export const percentile = (values: readonly number[], of: number): number =>
  sorted(values)[Math.max(0, Math.ceil((values.length * of) / 100) - 1)] ?? Number.NaN;

export const milliseconds = (value: number): string => (Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0));

/** One line of a table: how many, median, p95, p99. */
export const spreadOf = (values: readonly number[]): string =>
  `${values.length} | ${[50, 95, 99].map((of) => milliseconds(percentile(values, of))).join(' | ')}`;
