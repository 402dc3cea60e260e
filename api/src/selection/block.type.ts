import { DateTimeResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LiftState } from '@xueshi/schema/selection/lift.rules';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { LiftStateEnum } from './lift.type.js';

@ObjectType({
  description: 'A teacher who neither deleted nor paid a city-wide course by the end of payment (A10).',
})
export class BlockedTeacher {
  @Field(() => ID, { description: 'Id of the block; what `openLift` asks for.' })
  id!: string;

  @Field(() => String, { description: 'Study number.' })
  studyNumber!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'School.' })
  school!: string;

  @Field(() => String, { description: 'The term that was not paid.' })
  term!: string;

  @Field(() => Int, { description: 'What of it is unpaid, in fen.' })
  unpaidFen!: number;

  @Field(() => DateTimeResolver, { description: 'Since when.' })
  blockedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the LiftRequest that names it, when there is one that is not decided.',
  })
  requestId!: string | null;

  @Field(() => LiftStateEnum, { nullable: true, description: 'How that request stands.' })
  requestState!: LiftState | null;
}

@ObjectType({ description: 'A blocked teacher in a list.' })
export class BlockedTeacherEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => BlockedTeacher, { description: 'The teacher.' })
  node!: BlockedTeacher;
}

@ObjectType({ description: 'A page of blocked teachers, the newest block first.' })
export class BlockedTeacherConnection {
  @Policy(inherited)
  @Field(() => [BlockedTeacherEdge], { description: 'The teachers of this page.' })
  edges!: BlockedTeacherEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
