import type { FragmentType } from '../model.js';
import type { FragmentReads, Reads } from '../read-map.js';

/** Where fragments begin, by type, with all that the contexts say of their tables. */
export function fragmentTypes(reads: readonly Reads[], problems: string[]): ReadonlyMap<string, FragmentType> {
  const versioned = new Set(reads.flatMap((map) => ('versioned' in map ? map.versioned : [])));
  const declared = reads.filter((map): map is FragmentReads => 'fragmentOf' in map);
  const types = new Map<string, FragmentType>();
  for (const map of declared) {
    const held = new Set(reads.flatMap((other) => ('heldBy' in other && other.heldBy === map.fragmentOf ? other.tables : [])));
    for (const table of held) if (versioned.has(table)) problems.push(`${table} is held by ${map.fragmentOf} and versioned`);
    const rowSets = new Map(
      reads.flatMap((other) => ('askedOf' in other && other.askedOf === map.fragmentOf ? [[other.name, other.rows] as const] : [])),
    );
    const rowFacts = new Map(
      reads.flatMap((other) => ('factOf' in other && other.factOf === map.fragmentOf ? [[other.name, other.json] as const] : [])),
    );
    types.set(map.fragmentOf, { ...map, held, versioned, rowSets, rowFacts });
  }
  return types;
}
