import { parseGlobalId } from '@xueshi/schema/kernel/ids';
import { InterfaceType, Field, ID } from 'type-graphql';

@InterfaceType({
  description: 'An object with a global id (Relay).',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id, unique over all types.' })
  id!: string;
}

/** Finds the object of a key as the viewer of this request may see it, or null: foreign ids answer like unknown ones. */
export type NodeFinder<Services> = (services: Services, key: string) => Promise<object | null>;

/** Resolves `node(id)` by the type in the id. A type without a finder answers null. */
export const findNode = async <Services>(
  finders: Readonly<Record<string, NodeFinder<Services>>>,
  services: Services,
  id: string,
): Promise<object | null> => {
  const parsed = parseGlobalId(id);
  const find = parsed === null || !Object.hasOwn(finders, parsed.type) ? undefined : finders[parsed.type];
  return parsed === null || find === undefined ? null : find(services, parsed.key);
};
