import { valueFromASTUntyped, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { idPrefixes } from '#kernel';
import { rootFields } from './root-fields.js';

/** Types that hold no patient's data: asking for one that is not there is nobody's business. */
const withoutPatients = new Set(['Organisation', 'Person', 'Board', 'Procedure']);
const clinical = new Set(Object.entries(idPrefixes).flatMap(([type, prefix]) => (withoutPatients.has(type) ? [] : [prefix as string])));

/**
 * The records that a query names by id. The answer does not say which of them are not there and which are not theirs, so the audit keeps
 * all that were asked for beside the patients that were answered (REC-1). At most as many as one request may name.
 */
export function clinicalIdsAskedFor(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): string[] {
  const ids = rootFields(operation, document)
    .flatMap(({ arguments: given = [] }) => given)
    .filter(({ name }) => name.value === 'id' || name.value === 'ids')
    .flatMap(({ value }) => valueFromASTUntyped(value, variables))
    .filter((id): id is string => typeof id === 'string' && clinical.has(id.slice(0, id.lastIndexOf('_'))));
  return [...new Set(ids)].slice(0, 1_000);
}
