import { getNullableType, isInputObjectType, isListType, isLeafType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { Canaries } from '../../api/trust/canaries.js';

/** Codes, keys and settings: texts that nobody reads as somebody's words. */
const settled = /^(idempotencyKey|replaces|code|key|questionKind|owedBy|timeZone|dailyAt|mailAddress|quietFrom|quietUntil|copiesTo)$/;
/** Said only together with something else; planted where a story says it, never added. */
const onlyWhenSaid = /^(ownerName|alternative|question|reference|guidance|study)$/;
/** Not what somebody says, but what they read before. */
const readBefore = new Set(['AcknowledgeDissentInput.reason']);
const isSomebodys = (input: string, field: string): boolean => !settled.test(field) && !readBefore.has(`${input}.${field}`);

/** Free text in the inputs of mutations, as `Input.field`, worked out from the schema. */
export function freeTexts(schema: GraphQLSchema): string[] {
  const found = new Set<string>();
  const visit = (type: GraphQLInputType): void => {
    const of = getNullableType(type);
    if (isListType(of)) return visit(of.ofType);
    if (!isInputObjectType(of)) return;
    for (const field of Object.values(of.getFields())) {
      const name = `${of.name}.${field.name}`;
      if (isText(field.type) && isSomebodys(of.name, field.name)) found.add(name);
      else if (!seen.has(name)) {
        seen.add(name);
        visit(field.type);
      }
    }
  };
  const seen = new Set<string>();
  for (const { args } of Object.values(schema.getMutationType()!.getFields())) for (const { type } of args) visit(type);
  return [...found].sort();
}

function isText(type: GraphQLInputType): boolean {
  const of = getNullableType(type);
  return isListType(of) ? isText(of.ofType) : isLeafType(of) && of.name === 'String';
}

/** Puts a word that occurs nowhere else in the place of everything that somebody writes, also where a story leaves it out. */
export class Planted {
  readonly canaries = new Canaries();
  /** `Input.field`s that somebody wrote. */
  readonly fields = new Set<string>();
  /** Every word with where it was written, and what else was said with it. */
  readonly words = new Map<string, { readonly label: string; readonly field: string }>();
  readonly #same = new Map<string, string>();

  constructor(private readonly schema: GraphQLSchema) {}

  in(mutation: string, input: Record<string, unknown>, aside = ''): Record<string, unknown> {
    const [argument] = this.schema.getMutationType()!.getFields()[mutation]!.args;
    return this.#fill(argument!.type, input, `${mutation}${aside}`, '') as Record<string, unknown>;
  }

  /** The words that stand in a text, each as who wrote what. */
  labelsIn = (text: string): string[] => this.canaries.in(text).map(({ label }) => label);

  #fill(type: GraphQLInputType, value: unknown, mutation: string, at: string): unknown {
    const of = getNullableType(type);
    if (isListType(of) && Array.isArray(value)) return value.map((one) => this.#fill(of.ofType, one, mutation, at));
    if (!isInputObjectType(of)) return typeof value === 'string' && isText(of) ? this.#word(mutation, at, value) : value;
    const filled = { ...(value as Record<string, unknown>) };
    for (const { name, type: field } of Object.values(of.getFields())) {
      if (!isSomebodys(of.name, name)) continue;
      const given = filled[name];
      const isMissing = given === undefined || given === null;
      const path = `${of.name}.${name}`;
      if (!isMissing) filled[name] = this.#fill(field, given, mutation, path);
      else if (isText(field) && !isListType(getNullableType(field)) && !onlyWhenSaid.test(name))
        filled[name] = this.#word(mutation, path, null);
    }
    return filled;
  }

  #word(mutation: string, field: string, original: string | null): string {
    this.fields.add(field);
    // A rule is named again by whoever overrides it.
    const key = field.endsWith('.rule') ? `rule ${original}` : original === null ? null : `${mutation} ${field} ${original}`;
    const known = key === null ? undefined : this.#same.get(key);
    if (known) return known;
    const label = `${mutation}: ${field}`;
    const word = this.canaries.text(label, 'board', label);
    this.words.set(word, { label, field });
    if (key !== null) this.#same.set(key, word);
    return word;
  }
}
