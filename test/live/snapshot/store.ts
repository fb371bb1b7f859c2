import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

type Stored = null | boolean | number | string | Stored[] | Reference | Embedded;
interface Reference {
  readonly ref: string;
}
interface Embedded {
  readonly fields: Map<string, Stored>;
}
interface Entity {
  readonly type: string;
  readonly fields: Map<string, Stored>;
  /** By stream: the head that it was last read at. */
  readonly heads: Map<string, number>;
}

/** Where an answer was read. */
export interface ReadAt {
  readonly stream: string;
  readonly head: number;
}

/** What a reader sees where the store was never told. */
export const missing = '(never told)';

const isReference = (value: Stored): value is Reference => typeof value === 'object' && value !== null && 'ref' in value;
const isEmbedded = (value: Stored): value is Embedded => typeof value === 'object' && value !== null && 'fields' in value;

/** A selection that can be walked: fragments by name, and the values of variables. */
export class Selection {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>> = {},
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
    );
  }

  *fields(set: SelectionSetNode, type: string | null): Generator<FieldNode> {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) yield selection;
      else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value)!;
        const condition = inner.typeCondition?.name.value;
        if (condition === undefined || type === null || condition === type) yield* this.fields(inner.selectionSet, type);
      }
    }
  }

  keyOf(field: FieldNode): string {
    const args = (field.arguments ?? []).map(({ name, value }) => `${name.value}:${JSON.stringify(this.#value(value))}`);
    return args.length === 0 ? field.name.value : `${field.name.value}(${args.join()})`;
  }

  #value(value: ValueNode): unknown {
    if (value.kind === Kind.VARIABLE) return this.variables[value.name.value];
    return 'value' in value ? value.value : value.kind;
  }
}

/**
 * A client's memory, as small as it can be: every object with an id once, whichever answer it came in. Older content never overwrites
 * newer; a list is what the last answer said; nothing is ever removed.
 */
export class Store {
  readonly #entities = new Map<string, Entity>();

  /** Answers the ids of those that were left as they were, because the store has read them later than this. */
  write(selection: Selection, set: SelectionSetNode, data: JsonObject, at: ReadAt | null, root = '(root)'): string[] {
    const stale: string[] = [];
    const write = (inner: SelectionSetNode, value: Json, before: Stored | undefined): Stored => {
      if (value === null || typeof value !== 'object') return value as Stored;
      if (Array.isArray(value)) return value.map((item: Json) => write(inner, item, undefined));
      const object = value as JsonObject;
      const [type, id] = [object['__typename'], object['id']];
      // A position has an id and is none of a thing.
      if (typeof id === 'string' && type !== 'StreamPosition') {
        this.#put(`${type as string}:${id}`, type as string, at, stale, (fields) => fill(fields, inner, object));
        return { ref: `${type as string}:${id}` };
      }
      const fields = before !== undefined && isEmbedded(before) ? before.fields : new Map<string, Stored>();
      fill(fields, inner, object);
      return { fields };
    };
    const fill = (fields: Map<string, Stored>, inner: SelectionSetNode, object: JsonObject): void => {
      for (const field of selection.fields(inner, typeOf(object))) {
        const key = selection.keyOf(field);
        const value = object[field.alias?.value ?? field.name.value];
        if (value === undefined) throw new Error(`the answer has no ${field.name.value}`);
        fields.set(key, field.selectionSet ? write(field.selectionSet, value, fields.get(key)) : (value as Stored));
      }
    };
    this.#put(root, '(root)', null, stale, (fields) => fill(fields, set, data));
    return stale;
  }

  /** One thing by itself, such as the content of a fact. */
  writeContent(document: DocumentNode, data: JsonObject, at: ReadAt): void {
    const selection = new Selection(document);
    const [fragment] = selection.fragments.values();
    this.write(selection, wrap(fragment!.selectionSet), { content: data }, at, '(content)');
  }

  read(selection: Selection, set: SelectionSetNode, root = '(root)'): Json {
    const read = (inner: SelectionSetNode, value: Stored | undefined): Json => {
      if (value === undefined) return missing;
      if (value === null || typeof value !== 'object') return value;
      if (Array.isArray(value)) return value.map((item) => read(inner, item));
      const entity = isReference(value) ? this.#entities.get(value.ref) : undefined;
      const fields = entity?.fields ?? (value as Embedded).fields;
      const type = (fields.get('__typename') ?? null) as string | null;
      return Object.fromEntries(
        [...selection.fields(inner, type)].map((field) => {
          const stored = fields.get(selection.keyOf(field));
          // A scalar may be an object as well: a JSON value has no fields to be selected.
          const shown = field.selectionSet ? read(field.selectionSet, stored) : ((stored === undefined ? missing : stored) as Json);
          return [field.alias?.value ?? field.name.value, shown];
        }),
      );
    };
    return read(set, { ref: root });
  }

  /** The things that a field of one thing leads to, through the edges of a connection. */
  members(of: string, field: string): string[] {
    return (this.#edges(of, field) ?? []).flatMap((edge) => {
      const node = isEmbedded(edge) ? edge.fields.get('node') : undefined;
      return node !== undefined && isReference(node) ? [node.ref] : [];
    });
  }

  append(of: string, field: string, member: string): void {
    this.#edges(of, field)?.push({
      fields: new Map<string, Stored>([
        ['__typename', `${member.split(':')[0]}Edge`],
        ['node', { ref: member }],
      ]),
    });
  }

  sort(of: string, field: string, before: (a: string, b: string) => number): void {
    const nodeOf = (edge: Stored): string => ((edge as Embedded).fields.get('node') as Reference).ref;
    this.#edges(of, field)?.sort((a, b) => before(nodeOf(a), nodeOf(b)));
  }

  value(of: string, field: string): Stored | undefined {
    return this.#entities.get(of)?.fields.get(field);
  }

  has(key: string): boolean {
    return this.#entities.has(key);
  }

  /** A stream that starts anew counts from anywhere. */
  forgetHeads(stream: string): void {
    for (const { heads } of this.#entities.values()) heads.delete(stream);
  }

  #edges(of: string, field: string): Stored[] | undefined {
    const fields = this.#entities.get(of)?.fields ?? new Map<string, Stored>();
    const connection = [...fields].find(([key]) => key === field || key.startsWith(`${field}(`))?.[1];
    const edges = connection !== undefined && isEmbedded(connection) ? connection.fields.get('edges') : undefined;
    return Array.isArray(edges) ? edges : undefined;
  }

  #put(key: string, type: string, at: ReadAt | null, stale: string[], fill: (fields: Map<string, Stored>) => void): void {
    const entity: Entity = this.#entities.get(key) ?? { type, fields: new Map(), heads: new Map() };
    this.#entities.set(key, entity);
    if (at && at.head < (entity.heads.get(at.stream) ?? 0)) {
      stale.push(key);
      // What is inside may still be news.
      fill(new Map());
      return;
    }
    if (at) entity.heads.set(at.stream, at.head);
    fill(entity.fields);
  }
}

const wrap = (selectionSet: SelectionSetNode): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'content' }, selectionSet }],
});
const typeOf = (object: JsonObject): string | null => (typeof object['__typename'] === 'string' ? object['__typename'] : null);

/** Where two answers differ, each place as one line. */
export function differences(held: Json, fresh: Json, path = ''): string[] {
  if (Array.isArray(held) && Array.isArray(fresh) && held.length === fresh.length)
    return held.flatMap((item: Json, index) => differences(item, fresh[index] as Json, `${path}[${index}]`));
  if (isObject(held) && isObject(fresh))
    return [...new Set([...Object.keys(held), ...Object.keys(fresh)])].flatMap((key) =>
      differences(held[key] ?? null, fresh[key] ?? null, path === '' ? key : `${path}.${key}`),
    );
  const [shown, right] = [JSON.stringify(held), JSON.stringify(fresh)];
  return shown === right ? [] : [`${path}: ${shown.slice(0, 200)} instead of ${right.slice(0, 200)}`];
}
const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
