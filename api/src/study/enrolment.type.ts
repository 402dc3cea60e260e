import type { EnrolmentState } from '@xueshi/schema/study/verdict.rules';
import type { EnrolmentRecord } from '@xueshi/schema/study/enrolment.store';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Lesson } from './lesson.type.js';
import { EnrolmentStateEnum } from './study.enum.js';

@ObjectType({ description: 'Whether the course counted, and if not, why (L3).' })
export class StudyVerdict {
  @Field(() => Boolean, { description: 'Whether its hours are in the ledger.' })
  counted!: boolean;

  @Field(() => Boolean, { description: 'Whether something reported is still being counted.' })
  pending!: boolean;

  @Field(() => String, {
    description:
      'Stable key: counted, topicCountedBefore, pending, studyNotOpen, studyClosed, courseDropped, seatOwed, lessonsNotReady, notStarted, timeShort, clockShort, scoreShort, classAwaited or classNotPassed.',
  })
  key!: string;

  @Field(() => String, { description: "The same as one sentence in the reader's language." })
  message!: string;

  @Field(() => Float, { nullable: true, description: 'Hours posted; null when none were.' })
  hoursPosted!: number | null;
}

@ObjectType({ implements: Node, description: 'A course I study, with the window in which study counts.' })
export class Enrolment extends Node {
  /** the row behind it: its offering and programme are found by it */
  record!: EnrolmentRecord;

  @Field(() => EnrolmentStateEnum, { description: 'How far I am.' })
  state!: EnrolmentState;

  @Field(() => Float, { description: 'Hours it brings when passed.' })
  hours!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Score so far, 0 to 100; null before the beginning (L3).',
  })
  score!: number | null;

  @Field(() => Float, { description: 'Score from which it is passed (L3).' })
  passMark!: number;

  @Field(() => DateTimeResolver, { description: 'From here on learning time counts (L2).' })
  studyOpens!: Date;

  @Field(() => DateTimeResolver, { description: 'At this instant learning time no longer counts (L2).' })
  studyCloses!: Date;

  @Field(() => Boolean, { description: 'Whether learning time counts at the moment of the request.' })
  studyOpen!: boolean;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was passed; null until then.' })
  passedAt!: Date | null;

  @Policy(inherited)
  @Field(() => [Lesson], { description: 'Its lessons in the order they are taught; some dozens at most.' })
  lessons!: Lesson[];

  @Policy(inherited)
  @Field(() => Lesson, {
    nullable: true,
    description:
      'The lesson to go on with: where I stopped, else the next one; null when none can be studied.',
  })
  resumeLesson!: Lesson | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When a report of mine last arrived.' })
  lastWatchedAt!: Date | null;

  @Policy(inherited)
  @Field(() => StudyVerdict, { description: 'Counted or not, because …' })
  verdict!: StudyVerdict;
}

@ObjectType({ description: 'One enrolment of a page.' })
export class EnrolmentEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Enrolment, { description: 'The enrolment.' })
  node!: Enrolment;
}

@ObjectType({ description: 'A page of my enrolments, newest first.' })
export class EnrolmentConnection {
  @Policy(inherited)
  @Field(() => [EnrolmentEdge], { description: 'The enrolments of this page.' })
  edges!: EnrolmentEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
