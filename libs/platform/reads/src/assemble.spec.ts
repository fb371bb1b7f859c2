import { describe, expect, it } from '@jest/globals';
import { houseReads } from '../test/house-reads.js';
import { houseSchema } from '../test/house-schema.js';
import { assembleReads } from './assemble.js';
import { column, connection, embedded, list, one, value, type FieldRead, type Reads } from './read-map.js';

const schema = houseSchema();
const assemble = (...more: Reads[]) => assembleReads(schema, [...houseReads, ...more]);
const without = (type: string): Reads[] => houseReads.filter((map) => !('type' in map) || map.type !== type);
const fields = { id: column('id'), name: column('name') };

describe('assembling the read maps', () => {
  it('lists what a query can reach and nobody reads', () => {
    expect(assemble().withoutRead).toEqual(['BoardCase.unread', 'Query.outside']);
  });

  it.each<[string, Reads, string]>([
    ['a field that the schema lacks', { extends: 'Person', fields: { age: column('age') } }, 'Person.age is mapped, but is no field'],
    ['a field mapped by two rooms', { extends: 'Person', fields: { name: column('name') } }, 'Person.name is mapped twice'],
    ['a type mapped by two rooms', { type: 'Person', table: 'house_person', fields }, 'Person is mapped twice'],
    ['an extension of a type that nobody maps', { extends: 'Figures', fields: {} }, 'Figures is extended, but nobody maps it'],
    ['a type that the schema lacks', { type: 'Ghost', fields: {} }, 'Ghost is mapped, but is no object type'],
    ['a type that is no object', { type: 'Node', fields: {} }, 'Node is mapped, but is no object type'],
    ['a root field that the schema lacks', { root: { ghosts: value(() => '1') } }, 'Query.ghosts is mapped, but is no field'],
  ])('refuses %s', (_, map, problem) => {
    expect(() => assemble(map)).toThrow(problem);
  });

  it.each<[string, Reads, string]>([
    [
      'patient data without a word on who may see it',
      { type: 'Patient', table: 'p', node: 'Patient', patient: (row) => `${row}.id`, fields },
      'Patient holds patient data and does not say who may see it',
    ],
    ['a node without a table', { type: 'Patient', node: 'Patient', fields }, 'Patient is found by its id and has no table'],
    ['ids that the kernel does not know', { type: 'Patient', table: 'p', node: 'Ghost' as 'Patient', fields }, 'ids of Ghost'],
    [
      'a list read as one row',
      { type: 'Patient', table: 'p', fields: { ...fields, cases: one('BoardCase', () => 'true') } },
      'Patient.cases is a list, but is read as one',
    ],
    [
      'a single value read as a list',
      {
        type: 'Patient',
        table: 'p',
        fields: {
          ...fields,
          name: list(
            'BoardCase',
            () => 'true',
            () => '1',
          ),
        },
      },
      'Patient.name is read as a list, but is none',
    ],
    [
      'another type than promised',
      {
        type: 'Patient',
        table: 'p',
        fields: {
          ...fields,
          cases: list(
            'Comment',
            () => 'true',
            () => '1',
          ),
        },
      },
      'Patient.cases leads to Comment, but the schema promises BoardCase',
    ],
  ])('refuses %s', (_, map, problem) => {
    expect(() => assembleReads(schema, [...without('Patient').filter((one) => !('extends' in one)), map])).toThrow(problem);
  });

  it.each<[string, Record<string, FieldRead>, string]>([
    [
      'a connection where the schema has none',
      {
        chair: connection(
          'Person',
          () => 'true',
          () => [],
        ),
      },
      'Board.chair is read as a connection',
    ],
    [
      'an object that may be absent where the schema promises one',
      { chair: embedded('Person', () => 'false') },
      'Board.chair may be absent',
    ],
    ['rows of a type without a table', { chair: one('Viewer', () => 'true') }, 'Board.chair leads to Viewer, which has no table'],
    ['a type that nobody maps', { chair: one('Figures', () => 'true') }, 'Board.chair leads to Figures, which nobody maps'],
  ])('refuses %s', (_, chair, problem) => {
    const board = { type: 'Board', table: 'house_board', node: 'Board' as const, fields: { ...fields, ...chair } } satisfies Reads;
    expect(() => assembleReads(schema, [...without('Board'), board])).toThrow(problem);
  });
});
