import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { idPrefixes, type NodeType } from '#kernel';

const typeOfPrefix = new Map(Object.entries(idPrefixes).map(([type, prefix]) => [prefix as string, type as NodeType]));

@InterfaceType('Node', {
  description: 'Anything that can be fetched again by its id.',
  resolveType: (value: { id: string }) => typeOfPrefix.get(value.id.slice(0, value.id.lastIndexOf('_'))),
})
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Opaque and stable for ever.' }) id!: string;
}
