import type { DocumentNode } from 'graphql';
import type { ReadModel } from './model.js';
export interface CompiledOperation {
  readonly statements: number;
}
/** Null when the document has to run field by field: something is not mapped, a mutation, or bad input whose error needs its path. */
export function compile(
  model: ReadModel,
  document: DocumentNode,
  operationName?: string | null,
  variables?: Readonly<Record<string, unknown>> | null,
): CompiledOperation | null {
  throw new Error(`not yet ${String([model, document, operationName, variables])}`);
}
