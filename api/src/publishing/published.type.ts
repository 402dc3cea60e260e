import type { Stage } from '@xueshi/schema/accounts/teacher.rules';
import type { Delivery } from '@xueshi/schema/catalogue/rules';
import type { HourKind } from '@xueshi/schema/kernel/hours';
import type { AuthoredRecord } from '@xueshi/schema/publishing/authored.store';
import type { PublishedRecord } from '@xueshi/schema/publishing/published.store';
import type { DraftState } from '@xueshi/schema/publishing/review.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { StageEnum } from '../accounts/accounts.enum.js';
import { Organisation } from '../accounts/organisation.type.js';
import { DeliveryEnum, HourKindEnum } from '../catalogue/catalogue.enum.js';
import { Offering } from '../catalogue/offering.type.js';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { DraftStateEnum } from './publishing.enum.js';

@ObjectType({ description: 'A course of my organisation: published, being made, or both at once.' })
export class AuthoredCourse {
  /** the row behind it: its offers are found by it */
  record!: AuthoredRecord;

  @Field(() => String, { description: 'Title as it stands in the draft, else as published; may be empty.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the CourseDraft it is being written in.' })
  draftId!: string | null;

  @Field(() => DraftStateEnum, { nullable: true, description: 'Where that draft stands.' })
  draftState!: DraftState | null;

  @Field(() => String, { nullable: true, description: 'Why that draft was returned, when it was.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the Course, once it is published.' })
  courseId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its number, once it is published.' })
  number!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its newest edition, once it is published.' })
  edition!: number | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When that edition was published.' })
  publishedAt!: Date | null;

  @Field(() => DateTimeResolver, { description: 'When it was last saved or published.' })
  changedAt!: Date;
}

@ObjectType({ description: 'A course in a list.' })
export class AuthoredCourseEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => AuthoredCourse, { description: 'The course.' })
  node!: AuthoredCourse;
}

@ObjectType({ description: 'A page of the courses of my organisation, last changed first.' })
export class AuthoredCourseConnection {
  @Policy(inherited)
  @Field(() => [AuthoredCourseEdge], { description: 'The courses of this page.' })
  edges!: AuthoredCourseEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  implements: Node,
  description: 'A published course, in its newest edition, apart from any term (S5).',
})
export class Course extends Node {
  /** the row behind it: its offers are found by it */
  record!: PublishedRecord;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'Title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => String, { description: 'What it is about, in Chinese.' })
  introduction!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, when it is there.' })
  introductionEn!: string | null;

  @Field(() => String, { description: 'Who teaches it.' })
  lecturer!: string;

  @Field(() => HourKindEnum, { description: 'Kind of its hours (H1).' })
  hourKind!: HourKind;

  @Field(() => Float, { description: 'Hours it asks for; a term may offer others.' })
  hours!: number;

  @Field(() => DeliveryEnum, { description: 'How it is taught.' })
  delivery!: Delivery;

  @Field(() => [StageEnum], { description: 'Stages it is meant for.' })
  stages!: Stage[];

  @Field(() => [String], { description: 'Codes of the subjects it is meant for (A4).' })
  subjects!: string[];

  @Field(() => Boolean, { description: "Whether it is a district's course, for its own people only (S6)." })
  ofDistrict!: boolean;

  @Field(() => Int, { description: 'Number of the newest edition.' })
  edition!: number;

  @Field(() => DateTimeResolver, { description: 'When that was published.' })
  publishedAt!: Date;

  @Policy(inherited)
  @Field(() => Organisation, { description: 'Who declares it.' })
  declaring!: Organisation;
}

@ObjectType({ description: 'A course in a list.' })
export class CourseEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Course, { description: 'The course.' })
  node!: Course;
}

@ObjectType({ description: 'A page of published courses, the newest edition first.' })
export class CourseConnection {
  @Policy(inherited)
  @Field(() => [CourseEdge], { description: 'The courses of this page.' })
  edges!: CourseEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

export const OfferCourseResult = createUnionType({
  name: 'OfferCourseResult',
  description:
    'The course in the term, or why not: noSuchPublished, noSuchTerm, offeredAlready, selectionOfTermOver, termOfADistrict, capabilityByProgramme, districtCourse, notOfADistrict, hoursOutOfRange, noTerminal, tvIsProfessional, overTvLimit, feeOutOfRange, seatsOutOfRange, seatsBelowMinimum.',
  types: () => [Offering, Refusal] as const,
});

export const WithdrawOfferResult = createUnionType({
  name: 'WithdrawOfferResult',
  description:
    'The course without that offer, or why not: noSuchOffer, chosenAlready, capabilityByProgramme.',
  types: () => [Course, Refusal] as const,
});
