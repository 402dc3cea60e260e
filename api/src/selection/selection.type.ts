import type { PickedRecord } from '@xueshi/schema/selection/desk.store';
import { selectionPayments, type SelectionPayment } from '@xueshi/schema/selection/unpaid.rules';
import { selectionSources, type SelectionSource } from '@xueshi/schema/selection/rules';
import type { HourKind } from '@xueshi/schema/kernel/hours';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HourKindEnum } from '../catalogue/catalogue.enum.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';
import { Term } from '../terms/terms.type.js';

export const SelectionSourceEnum = wordEnum(selectionSources);
registerEnumType(SelectionSourceEnum, {
  name: 'SelectionSource',
  description: 'Who put a course on the list: the teacher, the school, or the confirmed bundle.',
});

export const SelectionPaymentEnum = wordEnum(selectionPayments);
registerEnumType(SelectionPaymentEnum, {
  name: 'SelectionPayment',
  description: 'Whether a course on a list is paid (S13).',
  valuesConfig: {
    FREE: { description: 'It costs nothing.' },
    PAID: { description: 'Paid.' },
    LATER: { description: 'Its bill comes when lists are final.' },
    DUE: { description: 'On the bill of the school, to be paid until payment closes.' },
    OVERDUE: {
      description: 'Not paid when payment closed: it is not studied, and a city-wide one blocks (A10).',
    },
  },
});

@ObjectType({ implements: Node, description: 'A course on my list (S2).' })
export class MySelection extends Node {
  /** the row behind it: its offering is found by it */
  record!: PickedRecord;

  @Field(() => DateTimeResolver, { description: 'When it was picked.' })
  pickedAt!: Date;

  @Field(() => SelectionSourceEnum, { description: 'Who picked it.' })
  source!: SelectionSource;

  @Field(() => SelectionPaymentEnum, {
    description: 'Whether it is paid (S13); what is owed is not studied.',
  })
  payment!: SelectionPayment;

  @Field(() => Boolean, { description: 'Whether I may take it off at this moment (S2, S3, D5).' })
  viewerCanDrop!: boolean;

  @Policy(inherited)
  @Field(() => Refusal, { nullable: true, description: 'Why I may not, when I may not.' })
  dropRefusal!: Refusal | null;
}

@ObjectType({ description: 'Hours of one kind on the list.' })
export class KindHours {
  @Field(() => HourKindEnum, { description: 'The kind.' })
  kind!: HourKind;

  @Field(() => Float, { description: 'Hours picked of it.' })
  hours!: number;
}

@ObjectType({ description: 'What I have picked in a term (S2, S3).' })
export class CourseList {
  /** the row behind it: what is planned and waited for is found by it */
  termId!: string;

  @Policy(inherited)
  @Field(() => Term, { description: 'The term.' })
  term!: Term;

  @Policy(inherited)
  @Field(() => [MySelection], { description: 'Newest first; some dozens at most.' })
  selections!: MySelection[];

  @Policy(inherited)
  @Field(() => [KindHours], { description: 'Hours picked by kind, every kind once (H1).' })
  hours!: KindHours[];

  @Field(() => Float, { description: 'All hours picked.' })
  totalHours!: number;

  @Field(() => Int, { description: 'Training fees of all, in fen.' })
  trainingFeeFen!: number;

  @Field(() => Int, { description: 'Material fees of all, in fen.' })
  materialFeeFen!: number;

  @Field(() => DateTimeResolver, {
    nullable: true,
    description: 'When the open round closes or the next one opens; null when selection of the term is over.',
  })
  nextInstant!: Date | null;
}

@ObjectType({
  description:
    'So many press at once that mine is not judged yet. It is heard and keeps its place: the same press again, after a while, tells the place or the verdict (S4).',
})
export class InWaitingRoom {
  @Field(() => Int, { description: 'How many presses are judged up to mine; 1 is the next.' })
  number!: number;

  @Field(() => Int, { description: 'Seconds until then, by what presses took just now.' })
  aboutSeconds!: number;

  @Field(() => Int, { description: 'Seconds after which to press again.' })
  askAgainInSeconds!: number;
}

export const PickCourseResult = createUnionType({
  name: 'PickCourseResult',
  description:
    'The list with the course on it, a place in the waiting room, or why not: windowClosed, selectionOver, classFull, classCancelled, tvLimit, publicTopicTwice, capabilityInPerson, specialByApplication, archivedTeacher, noSuchCourse.',
  types: () => [CourseList, InWaitingRoom, Refusal] as const,
});

export const DropCourseResult = createUnionType({
  name: 'DropCourseResult',
  description:
    'The list without the course, or why not: makeupOnlyAdds, dropClosed, dropOver, bundleKept, noSuchSelection.',
  types: () => [CourseList, Refusal] as const,
});
