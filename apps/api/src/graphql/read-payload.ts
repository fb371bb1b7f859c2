import type { GraphQLResolveInfo } from 'graphql';
import { globalId, type NodeType } from '#kernel';
import { readOne, type ReadsContext } from '#reads';
import { apiRefusals } from './keys.js';

/**
 * What a mutation answers with, read afresh after the commit under the viewer's rights. A repeat by somebody who has lost them meanwhile
 * is answered like something that is not there.
 */
export async function readPayload(
  context: ReadsContext,
  info: GraphQLResolveInfo,
  type: NodeType,
  key: string,
  orNull = false,
): Promise<unknown> {
  const found = await readOne(context.reads, info, type, key);
  if (orNull && (found === null || found === undefined)) return null;
  if (found === null || found === undefined) throw apiRefusals.refuse('ID_MALFORMED', { id: globalId(type, key) });
  return found;
}
