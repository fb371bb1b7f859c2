import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { idOf } from './house.js';

/** A whole number from 0 to below `n`; from the property's own source, so that a seed repeats it. */
export type Pick = (n: number) => number;

export interface RandomDocument {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** A valid query over the schema: aliases, merged fields, fragments, conditions, directives, variables. Some cursors are not ours. */
export function randomDocument(
  schema: GraphQLSchema,
  pick: Pick,
  cursors: Readonly<Record<string, readonly string[]>>,
  skip: (field: string) => boolean,
): RandomDocument {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];
  // One response key means one field with one set of arguments in the whole document; so all that is merged can be merged.
  const keys = new Map<string, string>();
  const chance = (n: number): boolean => pick(n) === 0;
  const oneOf = <Item>(items: readonly Item[]): Item => items[pick(items.length)]!;

  const declare = (type: string, value: unknown, fallback?: string): string => {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}${fallback === undefined ? '' : ` = ${fallback}`}`);
    if (value !== undefined) variables[name] = value;
    return `$${name}`;
  };
  const given = (type: string, value: unknown): string => {
    const literal =
      value === undefined
        ? undefined
        : /^\[?(Status|Order)/.test(type)
          ? String(JSON.stringify(value)).replaceAll('"', '')
          : JSON.stringify(value);
    if (literal !== undefined && chance(2)) return literal;
    return chance(3) && !type.endsWith('!') ? declare(type, undefined, literal) : declare(type, value);
  };
  const anyId = (): string =>
    chance(12)
      ? // Its author is missing.
        idOf('Comment', 999)
      : chance(8)
        ? oneOf(['nonsense', 'case_', 'patient_x', ''])
        : idOf(oneOf(['BoardCase', 'Board', 'Comment', 'Patient', 'Person']), 1 + pick(70));

  const argument = (field: GraphQLField<unknown, unknown>, { name, type }: GraphQLArgument): string | undefined => {
    const text = `${type}`;
    if (name === 'ids') return given('[ID!]!', Array.from({ length: pick(7) }, anyId));
    if (name === 'boardId') return given(text, idOf('Board', 1 + pick(3)));
    if (name === 'id')
      return given(text, field.name === 'node' ? anyId() : idOf(field.name === 'board' ? 'Board' : 'BoardCase', 1 + pick(62)));
    if (chance(2)) return undefined;
    switch (name) {
      case 'first':
      case 'last':
        return given(text, oneOf([0, 1, 2, 3, 5, 30, 100, chance(9) ? 101 : 4, null]));
      case 'after':
      case 'before':
        return given(text, chance(20) ? 'nonsense' : chance(8) ? null : oneOf(cursors[field.name]!));
      case 'orderBy':
        return given(text, oneOf(['NEWEST', 'OLDEST', 'PRIORITY']));
      case 'audience':
        return given(text, oneOf(['ALL', 'OWN', null]));
      case 'most':
        return given(text, 1 + pick(4));
      case 'loud':
        return given(text, oneOf([true, false]));
      case 'filter':
        return filter();
      default:
        return given(text, oneOf(['x', 'Ünï "q" \\ \u2028', null]));
    }
  };
  const filter = (): string => {
    const parts = [
      ...(chance(2) ? [`status: ${given('[Status!]', oneOf([['OPEN'], ['OPEN', 'CLOSED'], [], null]))}`] : []),
      ...(chance(3) ? [`search: ${given('String', oneOf(['Question', '"', 'nothing', null]))}`] : []),
      ...(chance(3) ? [`and: { minimum: ${given('Float', oneOf([1, 2.25, null]))} }`] : []),
      ...(chance(3) ? [`urgent: ${given('Boolean', oneOf([true, false, null]))}`] : []),
    ];
    return chance(4) ? declare('CaseFilter', { status: ['CLOSED'], and: { minimum: 1.5 } }) : `{ ${parts.join(' ')} }`;
  };

  const field = (type: GraphQLCompositeType, definition: GraphQLField<unknown, unknown>, depth: number): string => {
    const isForward = !chance(3);
    const taken = definition.args.filter(({ name }) => name !== (isForward ? 'last' : 'first') || chance(40));
    const written = taken.map((each) => [each, argument(definition, each)] as const);
    const args = written
      .filter(([each, value]) => value !== undefined || `${each.type}`.endsWith('!'))
      .map(([{ name }, value]) => `${name}: ${value}`);
    const call = `${definition.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    const wanted = chance(4) ? oneOf(['id', 'name', 'alias', 'x', '__proto__', 'constructor']) : definition.name;
    // Numbered by field and type: fragments on other types may meet under one key only when they are the same field.
    const owner = `${call} ${definition.type}`;
    let key = wanted;
    for (let n = 1; (keys.get(key) ?? owner) !== owner; n += 1) key = `${wanted}${n}`;
    keys.set(key, owner);
    const inner = getNamedType(definition.type);
    const set = isCompositeType(inner) ? ` ${selection(inner, depth - (isListType(getNullableType(definition.type)) ? 1.5 : 1))}` : '';
    return `${key === definition.name ? '' : `${key}: `}${call}${directive()}${set}`;
  };
  const directive = (): string => {
    if (!chance(9)) return '';
    const condition = chance(2) ? oneOf(['true', 'false']) : declare('Boolean!', oneOf([true, false]));
    return oneOf([` @include(if: ${condition})`, ` @skip(if: ${condition})`]);
  };
  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const fields = isAbstractType(type) || isObjectType(type) ? Object.values('getFields' in type ? type.getFields() : {}) : [];
    const open = fields.filter((each) => !skip(`${type.name}.${each.name}`) && (depth > 0 || !isCompositeType(getNamedType(each.type))));
    const picked = Array.from({ length: 1 + pick(type.name === 'Wide' ? 70 : 4) }, () =>
      open.length > 0 ? field(type, oneOf(open), depth) : '__typename',
    );
    if (chance(6)) picked.push(chance(3) ? 'kind: __typename' : '__typename');
    if (chance(5)) picked.push(`...${directive()} ${selection(type, depth - 1)}`);
    if (chance(6)) picked.push(`... on ${type.name} ${selection(type, depth - 1)}`);
    if (isObjectType(type) && type.getInterfaces().length > 0 && chance(6)) picked.push('... on Node { id }');
    if (isAbstractType(type))
      for (const possible of schema.getPossibleTypes(type))
        if (chance(2)) picked.push(`... on ${possible.name} ${selection(possible, depth - 1)}`);
    if (chance(6)) {
      const text = selection(type, depth - 1);
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name} ${text}`);
      picked.push(`...${name}${directive()}`, ...(chance(3) ? [`...${name}`] : []));
    }
    return `{ ${picked.join(' ')} }`;
  };

  const body = selection(schema.getQueryType()!, 4);
  return { text: `query${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${body} ${fragments.join(' ')}`, variables };
}
