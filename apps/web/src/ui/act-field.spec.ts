import { describe, expect, it } from '@jest/globals';
import { asked, faultsIn, initialOf, numberOf, sent, type ActField } from './act-field.js';

const fields: readonly ActField[] = [
  { name: 'status', label: 'Status', kind: 'choice', required: true, initial: 'DONE' },
  { name: 'why', label: 'Why', required: true, when: ({ status }) => status !== 'DONE' },
  { name: 'value', label: 'Value', kind: 'number' },
];

describe('the fields of an act', () => {
  it('ask for what belongs to what was chosen', () => {
    expect(initialOf(fields)).toEqual({ status: 'DONE', why: '', value: '' });
    expect(asked(fields, { status: 'DONE' }).map(({ name }) => name)).toEqual(['status', 'value']);
    expect(asked(fields, { status: 'PARTLY' }).map(({ name }) => name)).toEqual(['status', 'why', 'value']);
  });
  it('are at fault where something required is missing, or a figure is none', () => {
    expect(faultsIn(fields, { status: 'DONE' })).toEqual([]);
    expect(faultsIn(fields, { status: 'PARTLY', why: ' ', value: 'two' })).toEqual(['why', 'value']);
    expect(faultsIn(fields, { status: '', value: '-2,5' })).toEqual(['status', 'why']);
  });
  it('send nothing that was typed for another choice', () => {
    expect(sent(fields, { status: 'DONE', why: 'left over', value: ' 3 ' })).toEqual({ status: 'DONE', value: '3' });
    expect(numberOf('1,5')).toBe(1.5);
  });
});
