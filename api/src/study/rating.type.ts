import type { Stage } from '@xueshi/schema/accounts/teacher.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { StageEnum } from '../accounts/accounts.enum.js';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';

@ObjectType({ description: 'What I said of a course, and whether I may (S5).' })
export class MyRating {
  @Field(() => Boolean, { description: 'I passed it, so I may rate it, and change that at any time.' })
  mayRate!: boolean;

  @Field(() => Int, { nullable: true, description: 'My stars, 1 to 5; null before I rated it.' })
  stars!: number | null;

  @Field(() => String, { nullable: true, description: 'My comment.' })
  comment!: string | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When I said so.' })
  ratedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the city hides my comment; null while it is shown.',
  })
  hiddenBecause!: string | null;
}

@ObjectType({ description: 'What somebody who passed a course says of it, without a name or number (S5).' })
export class CourseComment {
  @Field(() => ID, { description: 'For hiding it; another one when its author words it anew.' })
  id!: string;

  @Field(() => Int, { description: 'Stars given with it, 1 to 5.' })
  stars!: number;

  @Field(() => String, { description: 'The comment as plain text, 500 characters at most.' })
  comment!: string;

  @Field(() => DateTimeResolver, { description: 'When it was said.' })
  ratedAt!: Date;

  @Field(() => StageEnum, { nullable: true, description: "The author's stage." })
  stage!: Stage | null;

  @Field(() => String, { nullable: true, description: "Code of the author's subject." })
  subject!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the city hides it; null while it is shown. Only the city sees hidden ones.',
  })
  hiddenBecause!: string | null;

  @Field(() => String, { description: 'Title of the course it is about.' })
  courseTitle!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, where it has one.' })
  courseTitleEn!: string | null;

  @Field(() => Boolean, { description: 'Whether I may hide it, or show it again.' })
  viewerCanRule!: boolean;
}

@ObjectType({ description: 'A comment in a list.' })
export class CourseCommentEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => CourseComment, { description: 'The comment.' })
  node!: CourseComment;
}

@ObjectType({ description: 'Comments on a course, newest first.' })
export class CourseCommentConnection {
  @Policy(inherited)
  @Field(() => [CourseCommentEdge], { description: 'The comments of this page.' })
  edges!: CourseCommentEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Which comments; what is left out does not narrow.' })
export class CourseCommentFilter {
  @Field(() => Boolean, { nullable: true, description: 'True: hidden ones alone.' })
  hidden?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the course’s title, or its number; 100 characters at most.',
  })
  course?: string | null;
}

@InputType({ description: 'What I say of a course I passed (S5).' })
export class RateCourseInput {
  @Field(() => ID, { description: 'The course in any term.' })
  offeringId!: string;

  @Field(() => Int, { description: '1 to 5.' })
  stars!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Plain text, 500 characters at most; none takes it back.',
  })
  comment?: string | null;
}

@InputType({ description: 'The city hides an unfit comment, or shows it again.' })
export class RuleOnCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;

  @Field(() => Boolean, { description: 'True hides it, also when its author words it anew.' })
  hidden!: boolean;

  @Field(() => String, { description: 'Why; its author reads it. 1 to 500 characters.' })
  reason!: string;
}

export const RateCourseResult = createUnionType({
  name: 'RateCourseResult',
  description: 'My rating as it is now, or why it was not taken.',
  types: () => [MyRating, Refusal] as const,
  resolveType: (value) => (value instanceof Refusal ? Refusal : MyRating),
});

export const RuleOnCommentResult = createUnionType({
  name: 'RuleOnCommentResult',
  description: 'The comment as it stands now, or why nothing was done.',
  types: () => [CourseComment, Refusal] as const,
  resolveType: (value) => (value instanceof Refusal ? Refusal : CourseComment),
});
