import type { Actor, Role } from '@xueshi/schema/accounts/actor.rules';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { RoleEnum } from './accounts.enum.js';
import { Organisation } from './organisation.type.js';

@ObjectType({ implements: Node, description: 'The person who is signed in.' })
export class Viewer extends Node {
  /** whose fields are resolved: right after sign-in the request itself has no actor yet */
  actor!: Actor;

  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => RoleEnum, { description: 'The role this session acts in.' })
  role!: Role;
}

@ObjectType({ description: 'A role somebody holds, and where (A12).' })
export class RoleGrant {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Policy(inherited)
  @Field(() => Organisation, {
    description: 'Where it was granted: a school, a district, the city or a training organisation.',
  })
  organisation!: Organisation;
}
