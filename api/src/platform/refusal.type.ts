import { Field, ObjectType } from 'type-graphql';
import { DateTimeResolver } from 'graphql-scalars';
import { inherited, Policy } from './policy.js';

@ObjectType({ description: 'One fact of a refusal, e.g. the hours missing.' })
export class RefusalFact {
  @Field(() => String, { description: 'Stable name, e.g. `missingHours`.' })
  name!: string;

  @Field(() => String, { description: 'The value as text; numbers in decimal notation.' })
  value!: string;
}

@ObjectType({
  description:
    'What a person was refused and why: data, not an error. Texts follow Accept-Language (zh by default, en).',
})
export class Refusal {
  @Field(() => String, { description: 'Id of the rule in the domain, e.g. `S3`.' })
  rule!: string;

  @Field(() => String, { description: 'Stable key of the sentence, e.g. `windowClosed`.' })
  key!: string;

  @Field(() => String, { description: 'What did not happen, one sentence.' })
  what!: string;

  @Field(() => String, { description: 'Which rule stands in the way and why, one or two sentences.' })
  why!: string;

  @Field(() => String, { description: 'What to do next, short enough for a button.' })
  next!: string;

  @Field(() => String, { nullable: true, description: 'Path of the page where the next step is done.' })
  nextHref!: string | null;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'The next instant at which it would be allowed, when there is one.',
  })
  availableAt!: Date | null;

  @Policy(inherited)
  @Field(() => [RefusalFact], { description: 'The facts the sentences mention.' })
  facts!: RefusalFact[];
}
