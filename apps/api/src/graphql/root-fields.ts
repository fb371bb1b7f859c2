import { Kind, type DocumentNode, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

// Asked three times for each request, of syntax trees that Apollo keeps.
const known = new WeakMap<OperationDefinitionNode, readonly FieldNode[]>();

/** The operation's fields on Query or Mutation, wherever they are written: at the top, in an inline fragment, in a named one. */
export function rootFields(operation: OperationDefinitionNode, document: DocumentNode): readonly FieldNode[] {
  let fields = known.get(operation);
  if (!fields) known.set(operation, (fields = collect(operation, document)));
  return fields;
}

function collect(operation: OperationDefinitionNode, document: DocumentNode): FieldNode[] {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const seen = new Set<string>();
  const below = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return below(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      if (!fragment || seen.has(selection.name.value)) return [];
      seen.add(selection.name.value);
      return below(fragment.selectionSet);
    });
  return below(operation.selectionSet);
}
