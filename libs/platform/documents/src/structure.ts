import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** Tokens of one document; the parser stops there. The web client's largest has about 1,500. */
export const tokenLimit = 6_000;

/** How large a document is once its fragments are put in. */
export interface Structure {
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

/** What the largest page of the web client needs, several times over. */
export const structureLimits: Structure = { fields: 2_000, depth: 16, aliases: 60, directives: 60 };

/**
 * Measured before validation, because validation itself is what a small document can make expensive: 21 fragments that each spread the
 * next one twice are 1.5 KB and two million fields. Every fragment is measured once, so this is linear in the document's size.
 */
export function structureOf(document: DocumentNode): Structure {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const known = new Map<string, Structure>();
  const nothing: Structure = { fields: 0, depth: 0, aliases: 0, directives: 0 };

  const ofFragment = (name: string): Structure => {
    const measured = known.get(name);
    if (measured) return measured;
    // A circle counts nothing here; validation says that it is one.
    known.set(name, nothing);
    const fragment: FragmentDefinitionNode | undefined = fragments.get(name);
    const structure = fragment ? ofSelections(fragment.selectionSet) : nothing;
    known.set(name, structure);
    return structure;
  };

  const ofSelections = ({ selections }: SelectionSetNode): Structure => {
    let { fields, depth, aliases, directives } = nothing;
    for (const selection of selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner = isField
        ? selection.selectionSet
          ? ofSelections(selection.selectionSet)
          : nothing
        : selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelections(selection.selectionSet);
      fields += inner.fields + (isField ? 1 : 0);
      aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
      directives += inner.directives + (selection.directives?.length ?? 0);
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
    }
    return { fields, depth, aliases, directives };
  };

  const parts = document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION
      ? ofSelections(one.selectionSet)
      : one.kind === Kind.FRAGMENT_DEFINITION
        ? ofFragment(one.name.value)
        : nothing,
  );
  return {
    fields: parts.reduce((sum, part) => Math.max(sum, part.fields), 0),
    depth: Math.max(0, ...parts.map(({ depth }) => depth)),
    aliases: Math.max(0, ...parts.map(({ aliases }) => aliases)),
    directives:
      parts.reduce((sum, part) => sum + part.directives, 0) +
      document.definitions.reduce((sum, one) => sum + ('directives' in one ? (one.directives?.length ?? 0) : 0), 0),
  };
}

/** The first limit that a document exceeds. */
export function exceeded(structure: Structure): { limit: keyof Structure; maximum: number; found: number } | null {
  for (const limit of Object.keys(structureLimits) as (keyof Structure)[])
    if (structure[limit] > structureLimits[limit]) return { limit, maximum: structureLimits[limit], found: structure[limit] };
  return null;
}
