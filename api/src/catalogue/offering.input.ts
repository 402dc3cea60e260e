import type { Terminal } from '@xueshi/schema/accounts/actor.rules';
import type { Stage } from '@xueshi/schema/accounts/teacher.rules';
import type { Board, Delivery, OfferingOrder } from '@xueshi/schema/catalogue/rules';
import type { HourKind } from '@xueshi/schema/kernel/hours';
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { StageEnum, TerminalEnum } from '../accounts/accounts.enum.js';
import { BoardEnum, DeliveryEnum, HourKindEnum, OfferingOrderEnum } from './catalogue.enum.js';

@InputType({ description: 'What to keep of a list of courses; left out means any (S6).' })
export class OfferingFilter {
  @Field(() => HourKindEnum, { nullable: true, description: 'Kind of hours.' })
  hourKind?: HourKind | null;

  @Field(() => Float, { nullable: true, description: 'At least so many hours.' })
  hoursMin?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most so many hours.' })
  hoursMax?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of a subject it is meant for (A4).' })
  subject?: string | null;

  @Field(() => StageEnum, { nullable: true, description: 'A stage it is meant for.' })
  stage?: Stage | null;

  @Field(() => TerminalEnum, { nullable: true, description: 'A terminal it can be studied on.' })
  terminal?: Terminal | null;

  @Field(() => DeliveryEnum, { nullable: true, description: 'How it is taught.' })
  delivery?: Delivery | null;

  @Field(() => Int, { nullable: true, description: 'Went online in the last so many days, 1 to 3660.' })
  onlineDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what I have picked; false: only what I have not.',
  })
  selected?: boolean | null;
}

@ArgsType()
export class SupermarketArgs {
  @Field(() => BoardEnum, {
    nullable: true,
    description: 'One board; left out means all but the capability programme.',
  })
  board?: Board | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A term; left out means the one whose round is open or next.',
  })
  termId?: string | null;

  @Field(() => OfferingFilter, { nullable: true, description: 'What to keep.' })
  filter?: OfferingFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words, each of which number, title, lecturer, series or introduction must contain, as written or in pinyin, in full or by initials; 100 characters at most.',
  })
  search?: string | null;

  @Field(() => OfferingOrderEnum, {
    nullable: true,
    description: 'Newest first when left out, best match first when searching.',
  })
  order?: OfferingOrder | null;

  @Field(() => Int, { description: 'How many, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Go on after this cursor of the same order.' })
  after?: string | null;
}
