import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which notices were read: single ones, or all up to one.' })
export class MarkNoticesReadInput {
  @ArrayMaxSize(100)
  @Field(() => [ID], { nullable: true, description: 'These notices, at most 100.' })
  ids?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'This notice and all before it; what came later stays unread.',
  })
  upTo?: string | null;
}
