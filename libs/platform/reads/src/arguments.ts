import {
  Kind,
  isInputObjectType,
  getNullableType,
  valueFromAST,
  visit,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { localId, type NodeType } from '#kernel';
import type { Parameters } from './parameters.js';
import type { ArgumentsSql, Sql } from './read-map.js';
import type { Asking, Variables } from './shapes.js';

interface Place {
  /** No variable has a say in it. */
  readonly fixed: boolean;
  readonly read: (variables: Variables) => unknown;
}

const numbers = new WeakMap<object, number>();
let last = 0;
/** A number per syntax node: names questions and cached plans. */
export function numberOf(node: object): number {
  let number = numbers.get(node);
  if (number === undefined) numbers.set(node, (number = last += 1));
  return number;
}

/** One field's arguments in a document, seen through its variables and their defaults. */
export class FieldArguments implements ArgumentsSql {
  private readonly key0: string;

  constructor(
    private readonly field: GraphQLField<unknown, unknown>,
    private readonly node: FieldNode,
    private readonly asking: Asking,
    private readonly parameters: Parameters,
  ) {
    this.key0 = `${numberOf(node)}`;
  }

  constant(path: string): unknown {
    const { fixed, read } = this.place(path);
    return fixed ? read({}) : this.asking.ask(`${this.key0}.${path}`, read);
  }

  /** Something about the value that decides the statement's shape; the statement is compiled again where the answer differs. */
  deduce<Answer>(path: string, name: string, derive: (value: unknown) => Answer): Answer {
    const { fixed, read } = this.place(path);
    return fixed ? derive(read({})) : this.asking.ask(`${this.key0}.${path} ${name}`, (variables) => derive(read(variables)));
  }

  isSingle(path: string): boolean {
    return this.deduce(path, 'single', (value) => Array.isArray(value) && value.length === 1);
  }

  parameter(path: string, type: string): Sql | undefined {
    return this.derived(path, type, (value) => value);
  }

  key(path: string, type: NodeType): Sql | undefined {
    const isList = Array.isArray(this.place(path).read(this.asking.variables));
    const local = (value: unknown): string | null => (typeof value === 'string' ? localId(type, value) : null);
    if (!isList) return this.derived(path, 'uuid', local, type);
    return this.derived(path, 'uuid[]', (value) => (value as unknown[]).map(local), type);
  }

  /** A parameter made of the argument's value; undefined when that is absent or null. Asks only whether it is there. */
  derived(path: string, type: string, derive: (value: unknown) => unknown, name = ''): Sql | undefined {
    if (!this.isGiven(path)) return undefined;
    const { read } = this.place(path);
    return this.parameters.value(`${this.key0}.${path} ${name}`, type, (variables) => derive(read(variables)));
  }

  isGiven(path: string): boolean {
    const { fixed, read } = this.place(path);
    const isThere = (variables: Variables): boolean => read(variables) !== undefined && read(variables) !== null;
    return fixed ? isThere({}) : this.asking.ask(`${this.key0}.${path}?`, isThere);
  }

  /** Whether the schema has such an argument here: not every connection offers last and before. */
  has(name: string): boolean {
    return this.field.args.some((argument) => argument.name === name);
  }

  private place(path: string): Place {
    const [name, ...rest] = path.split('.');
    const argument = this.field.args.find((candidate) => candidate.name === name);
    if (!argument) throw new Error(`A read asks for the argument ${path} of ${this.field.name}, which the schema does not have`);
    const given = this.node.arguments?.find((candidate) => candidate.name.value === name)?.value;
    return locate(given, argument.type, argument.defaultValue, rest);
  }
}

function locate(node: ValueNode | undefined, type: GraphQLInputType, otherwise: unknown, rest: readonly string[]): Place {
  if (!node) return { fixed: true, read: () => dig(otherwise, rest) };
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return { fixed: false, read: (variables) => dig(Object.hasOwn(variables, name) ? variables[name] : otherwise, rest) };
  }
  const nullable = getNullableType(type);
  const [next, ...after] = rest;
  if (next !== undefined && node.kind === Kind.OBJECT && isInputObjectType(nullable)) {
    const inner = nullable.getFields()[next];
    if (!inner) throw new Error(`A read asks for ${nullable.name}.${next}, which the schema does not have`);
    return locate(node.fields.find((field) => field.name.value === next)?.value, inner.type, inner.defaultValue, after);
  }
  if (mentionsVariable(node)) return { fixed: false, read: (variables) => dig(valueFromAST(node, type, variables), rest) };
  const value = dig(valueFromAST(node, type), rest);
  return { fixed: true, read: () => value };
}

function dig(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at === null || at === undefined ? undefined : (at as Record<string, unknown>)[key]), value);
}

function mentionsVariable(node: ValueNode): boolean {
  let found = false;
  visit(node, { Variable: () => void (found = true) });
  return found;
}
