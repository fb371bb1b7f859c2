const sorted = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

export function median(values: readonly number[]): number {
  const ordered = sorted(values);
  const middle = Math.floor(ordered.length / 2);
  return ordered.length % 2 === 1 ? ordered[middle]! : (ordered[middle - 1]! + ordered[middle]!) / 2;
}

export const spread = (values: readonly number[]): { readonly from: number; readonly to: number } => ({
  from: Math.min(...values),
  to: Math.max(...values),
});
