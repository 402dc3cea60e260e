import type { RegistrationWay } from '@xueshi/schema/study/class-result.rules';
import type { ClassRecord } from '@xueshi/schema/study/class.store';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { RegistrationWayEnum } from './class.enum.js';

@ObjectType({ description: 'What stands for a teacher in a class (L3).' })
export class ClassStanding {
  @Field(() => Boolean, { description: 'Whether the teacher was there.' })
  attended!: boolean;

  @Field(() => Float, { nullable: true, description: 'Score, 0 to 100; null for who was absent.' })
  score!: number | null;

  @Field(() => Boolean, { description: 'Whether the class was passed.' })
  passed!: boolean;
}

@ObjectType({ description: 'Someone on the roster of a class: who selected it and has not dropped it.' })
export class ClassMember {
  @Field(() => String, { description: 'Study number (A3).' })
  studyNumber!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: "School, in the reader's language." })
  school!: string;

  @Policy(inherited)
  @Field(() => ClassStanding, {
    nullable: true,
    description: 'The result that stands; null before the first.',
  })
  standing!: ClassStanding | null;

  @Field(() => Int, { description: 'How often a result was registered: more than 1 means corrected.' })
  rounds!: number;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When the standing result was registered.' })
  registeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who registered it.' })
  registeredBy!: string | null;
}

@ObjectType({ description: 'One member of a page.' })
export class ClassMemberEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => ClassMember, { description: 'The member.' })
  node!: ClassMember;
}

@ObjectType({ description: 'A page of a roster, by study number.' })
export class ClassMemberConnection {
  @Policy(inherited)
  @Field(() => [ClassMemberEdge], { description: 'The members of this page.' })
  edges!: ClassMemberEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'One act of registering results (H2).' })
export class ClassRegistration {
  @Field(() => DateTimeResolver, { description: 'When.' })
  registeredAt!: Date;

  @Field(() => String, { description: 'By whom.' })
  registeredBy!: string;

  @Field(() => RegistrationWayEnum, { description: 'How they were entered.' })
  way!: RegistrationWay;

  @Field(() => Int, { description: 'How many results.' })
  results!: number;
}

@ObjectType({
  implements: Node,
  description: 'A class of my organisation that is held face to face, wholly or in part (H2).',
})
export class TaughtClass extends Node {
  /** the row behind it: its offering and roster are found by it */
  record!: ClassRecord;

  @Field(() => Int, { description: 'How many are on the roster.' })
  members!: number;

  @Field(() => Int, { description: 'For how many of them a result stands.' })
  registered!: number;

  @Field(() => Int, { description: 'How many of them passed.' })
  passed!: number;

  @Field(() => Float, { description: 'Score from which it is passed, of the term (L3).' })
  passMark!: number;

  @Field(() => Int, { description: 'The year its hours belong to.' })
  year!: number;

  @Field(() => DateTimeResolver, { description: 'The last instant at which results are registered (H2).' })
  registrationEnds!: Date;

  @Field(() => Boolean, { description: 'Whether results can be registered at this moment.' })
  viewerCanRegister!: boolean;

  @Policy(inherited)
  @Field(() => Refusal, { nullable: true, description: 'Why not, when they cannot.' })
  registerRefusal!: Refusal | null;
}

@ObjectType({ description: 'One class of a page.' })
export class TaughtClassEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => TaughtClass, { description: 'The class.' })
  node!: TaughtClass;
}

@ObjectType({ description: "A page of my organisation's classes, those of the newest term first." })
export class TaughtClassConnection {
  @Policy(inherited)
  @Field(() => [TaughtClassEdge], { description: 'The classes of this page.' })
  edges!: TaughtClassEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
