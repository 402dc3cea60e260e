import type { Role } from '@xueshi/schema/accounts/actor.rules';
import type { AuditOutcome } from '@xueshi/schema/platform/audit';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { AuditOutcomeEnum, RoleEnum } from './accounts.enum.js';

@ObjectType({ description: 'One detail of an event: a code, a count, an id.' })
export class AuditFact {
  @Field(() => String, { description: 'Stable name, e.g. `times`.' })
  name!: string;

  @Field(() => String, { description: 'The value as text.' })
  value!: string;
}

@ObjectType({ implements: Node, description: 'Something somebody did or was not let do; it never changes.' })
export class AuditEvent extends Node {
  @Field(() => DateTimeResolver, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'What was done, e.g. `course.approve`.' })
  action!: string;

  @Field(() => String, { description: "The action as a few words in the reader's language." })
  label!: string;

  @Field(() => AuditOutcomeEnum, { description: 'Whether it happened, was refused by a rule, or denied.' })
  outcome!: AuditOutcome;

  @Field(() => String, { description: "The event as one sentence in the reader's language." })
  sentence!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who acted, by the name of today; null when nobody was signed in.',
  })
  actorName!: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'The role it was done in.' })
  actorRole!: Role | null;

  @Field(() => String, { nullable: true, description: 'The organisation it concerns.' })
  organisationName!: string | null;

  @Policy(inherited)
  @Field(() => [AuditFact], { description: 'Details; never anything that names a person.' })
  facts!: AuditFact[];
}

@ObjectType({ description: 'An event in a list.' })
export class AuditEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => AuditEvent, { description: 'The event.' })
  node!: AuditEvent;
}

@ObjectType({
  description: 'A page of the audit, the newest first. It has no total: counting would read all of it.',
})
export class AuditConnection {
  @Policy(inherited)
  @Field(() => [AuditEdge], { description: 'The events of this page.' })
  edges!: AuditEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'An action that the audit knows.' })
export class AuditAction {
  @Field(() => String, { description: 'Its name, for the filter.' })
  action!: string;

  @Field(() => String, { description: "A few words in the reader's language." })
  label!: string;
}
