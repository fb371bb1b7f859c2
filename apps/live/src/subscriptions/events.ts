import { deliveryOf, streamKinds, type FactsMessage } from '#contracts';

export interface Position {
  readonly stream: string;
  readonly epoch: number;
  readonly head: number;
}

const upper = (type: string): string => type.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
/** Null for a type that this build does not know: an enum cannot say it. */
const typeOf = (type: string): string | null => (streamKinds.some((kind) => deliveryOf(type, kind)) ? upper(type) : null);

/** A message of facts as `StreamEvent`: the same facts as over socket.io, the same content. */
export const batchOf = ({ stream, epoch, head, facts }: FactsMessage): object => ({
  __typename: 'FactBatch',
  stream,
  epoch,
  head,
  facts: facts.map(({ type, content, ...fact }) => ({
    ...fact,
    type: typeOf(type),
    content: content.map(({ id: nodeId, ...part }) => ({ ...part, nodeId })),
  })),
});

export const resyncOf = (position: Position): object => ({ __typename: 'StreamResync', ...position });
