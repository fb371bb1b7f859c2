import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What of the contract waits for its issue, by name; everything else must be there. */
export const waiting: readonly string[] = [];

/** Where the schema departs from the contract: a name missing, a type or nullability changed, an argument that is newly required. */
export function departures(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  return Object.values(contract.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !waiting.includes(name))
    .flatMap((wanted) => {
      const found = schema.getType(wanted.name);
      return found ? departuresOf(wanted, found) : [`${wanted.name} is missing`];
    });
}

function departuresOf(wanted: GraphQLNamedType, found: GraphQLNamedType): string[] {
  const { name } = wanted;
  if (wanted.constructor.name !== found.constructor.name) return [`${name} is another kind of type`];
  if (isEnumType(wanted) && isEnumType(found))
    return wanted.getValues().flatMap((value) => (found.getValue(value.name) ? [] : [`${name}.${value.name} is missing`]));
  if (isInputObjectType(wanted) && isInputObjectType(found))
    return inputs(`${name}.`, Object.values(wanted.getFields()), Object.values(found.getFields()));
  if (!((isObjectType(wanted) && isObjectType(found)) || (isInterfaceType(wanted) && isInterfaceType(found)))) return [];
  const missing = wanted.getInterfaces().filter((one) => !found.getInterfaces().some((other) => other.name === one.name));
  return [
    ...missing.map((one) => `${name} does not implement ${one.name}`),
    ...Object.values(wanted.getFields())
      .filter((field) => !waiting.includes(`${name}.${field.name}`))
      .flatMap((field) => {
        const other = found.getFields()[field.name];
        if (!other) return [`${name}.${field.name} is missing`];
        const types = `${field.type}` === `${other.type}` ? [] : [`${name}.${field.name} is ${other.type}, not ${field.type}`];
        return [...types, ...inputs(`${name}.${field.name}:`, field.args, other.args)];
      }),
  ];
}

type Input = GraphQLArgument | GraphQLInputField;

function inputs(place: string, wanted: readonly Input[], found: readonly Input[]): string[] {
  const of = (name: string) => found.find((one) => one.name === name);
  return [
    ...wanted.flatMap((one) => {
      const other = of(one.name);
      if (!other) return [`${place}${one.name} is missing`];
      if (`${one.type}` !== `${other.type}`) return [`${place}${one.name} is ${other.type}, not ${one.type}`];
      return JSON.stringify(one.defaultValue) === JSON.stringify(other.defaultValue) ? [] : [`${place}${one.name} has another default`];
    }),
    ...found
      .filter((one) => !wanted.some(({ name }) => name === one.name) && `${one.type}`.endsWith('!') && one.defaultValue === undefined)
      .map((one) => `${place}${one.name} is newly required`),
  ];
}
