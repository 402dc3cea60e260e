import type { OrganisationKind } from '@xueshi/schema/accounts/organisation.rules';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { OrganisationKindEnum } from './accounts.enum.js';

@ObjectType({
  implements: Node,
  description: 'The city, a district, a school, or a training organisation (A1).',
})
export class Organisation extends Node {
  @Field(() => String, {
    description: "Its name in the reader's language, the Chinese one where there is no other.",
  })
  name!: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is.' })
  kind!: OrganisationKind;
}
