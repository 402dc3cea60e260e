import { DateTimeResolver } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Something that waits for me in the role I act in, or comes next in my calendar (C1).',
})
export class Todo {
  @Field(() => String, { description: 'Its place in the list, the same as long as it waits.' })
  key!: string;

  @Field(() => String, { description: 'What kind it is, e.g. `selection.first_round`.' })
  kind!: string;

  @Field(() => String, { description: 'Id of the rule it follows.' })
  rule!: string;

  @Field(() => String, { description: 'What is to be done or comes next, a few words.' })
  title!: string;

  @Field(() => String, { description: 'How much of it, or why.' })
  detail!: string;

  @Field(() => String, { description: 'The words of the press that leads there.' })
  next!: string;

  @Field(() => String, { description: 'The page at which it is done.' })
  href!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many it is about; null where there is nothing to count.',
  })
  count!: number | null;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'Until when, or when it comes; null for what waits without a date.',
  })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is told before everything else (A10, D1).' })
  prompt!: boolean;
}
