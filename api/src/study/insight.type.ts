import { DateTimeResolver } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';

@ObjectType({ description: 'Learners whose score lies in a class of ten.' })
export class ScoreBin {
  @Field(() => Int, { description: 'From this score on.' })
  from!: number;

  @Field(() => Int, { description: 'Below this score; the last class holds 100 too.' })
  to!: number;

  @Field(() => Int, { description: 'How many learners.' })
  learners!: number;
}

@ObjectType({ description: 'One option of a check question with who chose it.' })
export class OptionInsight {
  @Field(() => String, { description: "Its text in the reader's language." })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is the right one.' })
  right!: boolean;

  @Field(() => Float, { description: 'Share of the first answers, 0 to 1.' })
  share!: number;

  @Field(() => Boolean, { description: 'Whether it is the wrong one chosen most often.' })
  commonMistake!: boolean;
}

@ObjectType({ description: 'What learners answered at first, before they had read an explanation.' })
export class QuestionInsight {
  @Field(() => String, { description: "The question in the reader's language." })
  prompt!: string;

  @Field(() => Int, { nullable: true, description: 'First answers; null for fewer than 5.' })
  answers!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of right ones, 0 to 1; null for fewer than 5.' })
  rightShare!: number | null;

  @Policy(inherited)
  @Field(() => [OptionInsight], { description: 'The options in order; empty for fewer than 5 answers.' })
  options!: OptionInsight[];
}

@ObjectType({ description: 'Where most learners stop inside a lesson.' })
export class LessonFall {
  @Field(() => Int, { description: 'The place in milliseconds.' })
  atMs!: number;

  @Field(() => Float, { description: 'The share of learners lost there, 0 to 1.' })
  lost!: number;
}

@ObjectType({
  description: 'How much of a lesson was seen. Counts only; nothing about fewer than 5 learners.',
})
export class LessonInsight {
  @Field(() => String, { description: 'Title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => Int, { description: 'The edition of the course it belongs to.' })
  edition!: number;

  @Field(() => Int, { description: 'Length in milliseconds; 0 while the video is being made.' })
  durationMs!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Learners of this edition who have begun the course, as far as they were looked at.',
  })
  learners!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of them who saw some of it, 0 to 1.' })
  begunShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'How much of it these saw on average, 0 to 1.' })
  seenShare!: number | null;

  @Field(() => [Float], {
    nullable: true,
    description:
      'Share of those who saw some of it that saw each hundredth, 0 to 1, in order; null for fewer than 5.',
  })
  retention!: number[] | null;

  @Policy(inherited)
  @Field(() => LessonFall, {
    nullable: true,
    description: 'Where most of them stop; null when nobody does or they are too few.',
  })
  fall!: LessonFall | null;

  @Field(() => String, {
    nullable: true,
    description: "Why there is nothing to show, in the reader's language; null when there is.",
  })
  hiddenBecause!: string | null;

  @Policy(inherited)
  @Field(() => [QuestionInsight], { description: 'Its check, question by question.' })
  questions!: QuestionInsight[];
}

@ObjectType({
  implements: Node,
  description:
    'How a course of my organisation goes in a term. Counts only, never a person; nothing about fewer than 5 learners.',
})
export class CourseInsight extends Node {
  /** uuid of the offering */
  offeringId!: string;

  @Field(() => Int, { nullable: true, description: 'Enrolled; null for fewer than 5.' })
  enrolled!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Who has watched or answered something, or has a result.',
  })
  begun!: number | null;

  @Field(() => Int, { nullable: true, description: 'Who passed (L3).' })
  passed!: number | null;

  @Field(() => Float, { nullable: true, description: 'passed / enrolled, 0 to 1 (S15).' })
  passRate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean score of who has one, 0 to 100.' })
  averageScore!: number | null;

  @Policy(inherited)
  @Field(() => [ScoreBin], {
    nullable: true,
    description: 'Scores in ten classes; null for fewer than 5 scores.',
  })
  scores!: ScoreBin[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Why figures are missing, in the reader's language; null when none are.",
  })
  hiddenBecause!: string | null;

  @Field(() => DateTimeResolver, { description: 'When it was counted.' })
  countedAt!: Date;
}

@ObjectType({ description: 'One course of a page.' })
export class CourseInsightEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => CourseInsight, { description: 'The course.' })
  node!: CourseInsight;
}

@ObjectType({ description: "A page of my organisation's courses: newest term first, most chosen first." })
export class CourseInsightConnection {
  @Policy(inherited)
  @Field(() => [CourseInsightEdge], { description: 'The courses of this page.' })
  edges!: CourseInsightEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'The lessons of a course and how much of them was seen.' })
export class LessonInsights {
  @Policy(inherited)
  @Field(() => [LessonInsight], {
    description: 'The lessons of every edition that learners are in, the newest edition first.',
  })
  lessons!: LessonInsight[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many learners were looked at when not all were: a fair sample; else null.',
  })
  sampled!: number | null;
}
