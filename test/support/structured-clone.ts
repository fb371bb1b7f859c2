// Jest runs tests in a realm of their own, but its `structuredClone` makes objects of the outer one, which oidc-provider then does not
// take for plain objects. This one stays inside.
function cloned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloned);
  if (typeof value !== 'object' || value === null || value.constructor?.name !== 'Object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cloned(inner)]));
}
globalThis.structuredClone = cloned as typeof structuredClone;
export {};
