import { Kind, valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';
import { idPrefixes } from '#kernel';

/** Types that hold no patient's data: asking for one that is not there is nobody's business. */
const withoutPatients = new Set(['Organisation', 'Person', 'Board', 'Procedure']);
const clinical = new Set(Object.entries(idPrefixes).flatMap(([type, prefix]) => (withoutPatients.has(type) ? [] : [prefix as string])));

/**
 * The records that a query's root fields name by id. When none of them was answered, somebody asked for what is not there or not theirs:
 * which of both the answer does not say, and the audit keeps who asked for what (REC-1).
 */
export function clinicalIdsAskedFor(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): string[] {
  return operation.selectionSet.selections
    .flatMap((selection) => (selection.kind === Kind.FIELD ? (selection.arguments ?? []) : []))
    .filter(({ name }) => name.value === 'id' || name.value === 'ids')
    .flatMap(({ value }) => valueFromASTUntyped(value, variables))
    .filter((id): id is string => typeof id === 'string' && clinical.has(id.slice(0, id.lastIndexOf('_'))))
    .slice(0, 100);
}
