/** An enum object from a list of values, for `registerEnumType`. */
export const enumOf = <Value extends string>(values: readonly Value[]): { [Key in Value]: Key } =>
  Object.fromEntries(values.map((value) => [value, value])) as { [Key in Value]: Key };
