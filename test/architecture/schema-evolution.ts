import {
  BreakingChangeType,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** How long something deprecated stays, counted from the day that its reason names. */
export const monthsOfNotice = 12;
const dated = /^(\d{4}-\d\d-\d\d): \S/;

interface Element {
  /** As a schema coordinate, such as BoardCase.version or Query.node(id:). */
  readonly place: string;
  readonly deprecated: string | null;
}

/** Everything that a document can name. */
function elementsOf(schema: GraphQLSchema): Element[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [{ place: type.name, deprecated: null }, ...partsOf(type)]);
}

function partsOf(type: GraphQLNamedType): Element[] {
  const element = (name: string, { deprecationReason }: { deprecationReason?: string | null | undefined }): Element => ({
    place: `${type.name}.${name}`,
    deprecated: deprecationReason ?? null,
  });
  if (isEnumType(type)) return type.getValues().map((value) => element(value.name, value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => element(field.name, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    element(field.name, field),
    ...field.args.map((argument) => element(`${field.name}(${argument.name}:)`, argument)),
  ]);
}

/** What has come since, without what lies inside something new: that is new as a whole. */
export function additions(before: GraphQLSchema, now: GraphQLSchema): string[] {
  const known = new Set(elementsOf(before).map(({ place }) => place));
  const added = elementsOf(now)
    .map(({ place }) => place)
    .filter((place) => !known.has(place));
  const isInside = (place: string, other: string) => place.startsWith(`${other}.`) || place.startsWith(`${other}(`);
  return added.filter((place) => !added.some((other) => isInside(place, other))).sort();
}

/** Deprecations that do not say since when and what to use instead. */
export const undatedDeprecations = (schema: GraphQLSchema): string[] =>
  elementsOf(schema)
    .filter(({ deprecated }) => deprecated !== null && !dated.test(deprecated))
    .map(({ place }) => place);

const removals = new Set<string>([
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
]);

/**
 * What is wrong with a breaking change: it has no entry, or it takes away what was not deprecated long enough before. An entry is a list
 * item with the change's own words; one that says `Exception:` stands for itself, for what must not wait.
 */
export function unannounced(released: GraphQLSchema, now: GraphQLSchema, page: string, today: Date): string[] {
  const entries = page.split('\n').filter((line) => line.startsWith('- '));
  const deprecations = new Map(elementsOf(released).map(({ place, deprecated }) => [place, deprecated]));
  return findBreakingChanges(released, now).flatMap(({ type, description }) => {
    const entry = entries.find((line) => line.includes(description));
    if (entry === undefined) return [`${description} No entry says so.`];
    if (!removals.has(type) || entry.includes('Exception:')) return [];
    const since = dated.exec(deprecations.get(placeOf(description)) ?? '')?.[1];
    if (since === undefined) return [`${description} It was never deprecated in a release.`];
    const end = new Date(since);
    end.setUTCMonth(end.getUTCMonth() + monthsOfNotice);
    return end <= today ? [] : [`${description} It was deprecated on ${since}, less than ${monthsOfNotice} months ago.`];
  });
}

/** graphql-js says changes in words only: "A.b was removed.", "A.b arg c was removed.", "B was removed from enum type A." */
function placeOf(description: string): string {
  const value = /^(\w+) was removed from enum type (\w+)\.$/.exec(description);
  if (value) return `${value[2]}.${value[1]}`;
  const argument = /^(\w+\.\w+) arg (\w+) was removed\.$/.exec(description);
  return argument ? `${argument[1]}(${argument[2]}:)` : description.replace(/ was removed\.$/, '');
}
