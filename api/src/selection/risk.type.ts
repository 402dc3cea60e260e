import { DateTimeResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';

@ObjectType({ description: 'What a class lacks to be held (S2).' })
export class ClassRisk {
  @Field(() => Int, { description: 'How many it needs.' })
  needed!: number;

  @Field(() => Int, { description: 'How many have chosen it.' })
  selected!: number;

  @Field(() => Int, { description: 'How many are missing.' })
  missing!: number;

  @Field(() => DateTimeResolver, { description: 'When it is decided: the end of the first round.' })
  decidedAt!: Date;
}

@ObjectType({ description: 'A face-to-face class that too few have chosen so far (S2).' })
export class ThinClass {
  @Field(() => ID, { description: 'The id of its offering.' })
  offeringId!: string;

  @Field(() => String, { description: 'Course number.' })
  number!: string;

  @Field(() => String, { description: "Title, in the reader's language where there is one." })
  title!: string;

  @Field(() => String, { description: 'Who declared it.' })
  organisation!: string;

  @Policy(inherited)
  @Field(() => ClassRisk, { description: 'What it lacks.' })
  risk!: ClassRisk;
}

@ObjectType({ description: 'A class in a list.' })
export class ThinClassEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => ThinClass, { description: 'The class.' })
  node!: ThinClass;
}

@ObjectType({ description: 'A page of classes, the nearest to their minimum first.' })
export class ThinClassConnection {
  @Policy(inherited)
  @Field(() => [ThinClassEdge], { description: 'The classes of this page.' })
  edges!: ThinClassEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'What a term’s calendar concerns at this moment.' })
export class TermOutlook {
  @Field(() => Int, { description: 'Courses on offer.' })
  offerings!: number;

  @Field(() => Int, { description: 'Selections.' })
  selections!: number;

  @Field(() => Int, { description: 'Teachers with at least one.' })
  teachers!: number;

  @Field(() => Int, { description: 'Their schools.' })
  schools!: number;

  @Field(() => Int, {
    description: 'Face-to-face classes under the minimum: cancelled if the first round closed now (S2).',
  })
  thinClasses!: number;

  @Field(() => Int, { description: 'Teachers in those classes.' })
  thinTeachers!: number;
}
