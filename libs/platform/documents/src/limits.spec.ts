import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { costOf } from './cost.js';
import { exceeded, structureOf } from './structure.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Query { nodes(ids: [ID!]!): [Node]! cases(first: Int, last: Int): [Case!]! one: Case names: [String!]! all: [Case!]! }
  type Mutation { change: Case }
  type CaseConnection { edges: [CaseEdge!]! }
  type CaseEdge { node: Case! }
  type Case implements Node { page(first: Int): CaseConnection!  id: ID! name: String comments(first: Int, last: Int): [Case!]! }
`);
const cost = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  return costOf(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
};

/** Each fragment spreads the next one twice: 1.5 KB of text, two million fields. */
const chain = (length: number) =>
  `{ one { ...f0 } } ${Array.from({ length }, (_, n) => `fragment f${n} on Case { ${n === length - 1 ? 'id' : `...f${n + 1} ...f${n + 1}`} }`).join(' ')}`;

describe('limits', () => {
  it('sees what a chain of fragments unfolds to, without unfolding it', () => {
    const began = process.cpuUsage();
    const structure = structureOf(parse(chain(21)));
    expect(structure.fields).toBe(2 ** 20 + 1);
    expect(exceeded(structure)).toMatchObject({ limit: 'fields' });
    expect(cost(chain(21))).toBe(2 ** 20 + 1);
    expect(process.cpuUsage(began).user).toBeLessThan(250_000);
  });

  it.each([
    ['depth', `{ ${'one { comments { '.repeat(9)} id ${'} }'.repeat(9)} }`],
    ['aliases', `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['directives', `{ ${Array.from({ length: 61 }, () => 'one @include(if: true) { id }').join(' ')} }`],
    ['fields', `{ ${'one { id } '.repeat(1_001)} }`],
  ])('refuses too much %s', (limit, text) => {
    expect(exceeded(structureOf(parse(text)))).toMatchObject({ limit });
  });

  it('survives fragments in a circle', () => {
    expect(structureOf(parse('{ one { ...a } } fragment a on Case { ...b } fragment b on Case { id ...a }')).fields).toBe(2);
  });

  it('multiplies by page sizes, literal, variable and default', () => {
    expect(cost('{ cases(first: 100) { id } }')).toBe(101);
    expect(cost('query ($n: Int) { cases(first: $n) { id } }', { n: 50 })).toBe(51);
    expect(cost('query ($n: Int = 40) { cases(last: $n) { id } }')).toBe(41);
    expect(cost('{ cases { id } }')).toBe(26);
    expect(cost('{ cases(first: 100) { comments(first: 100) { id } } }')).toBe(1 + 100 * (1 + 100));
  });

  it('multiplies by the ids that a variable holds, and does not let a negative size make it cheap', () => {
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(80).fill('x') })).toBe(81);
    expect(cost('{ nodes(ids: ["a", "b"]) { id } }')).toBe(3);
    expect(cost('{ cases(first: -1000) { id } }')).toBe(1001);
  });

  it('takes a list without a size for a few rows, and at the root for a whole catalogue', () => {
    expect(cost('{ all { name } }')).toBe(1 + 100);
    expect(cost('{ one { name } }')).toBe(2);
  });

  it('counts the page of a connection once', () => {
    expect(cost('{ one { page(first: 10) { edges { node { id } } } } }')).toBe(1 + 1 + 10 * (1 + 1 + 1));
  });

  it('takes a command for more than a field', () => {
    expect(cost('mutation { change { id } }')).toBe(51);
  });
});
