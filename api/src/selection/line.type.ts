import type { PlaceRecord } from '@xueshi/schema/selection/line.store';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { Refusal } from '../platform/refusal.type.js';
import { CourseList } from './selection.type.js';

@ObjectType({ implements: Node, description: 'My place in the line for a seat of a full class (S4).' })
export class WaitingPlace extends Node {
  /** the row behind it: its offering is found by it */
  record!: PlaceRecord;

  @Field(() => DateTimeResolver, { description: 'When I came.' })
  joinedAt!: Date;

  @Field(() => Int, { description: 'Where I stand; 1 gets the next seat.' })
  place!: number;

  @Field(() => Int, { description: 'How many wait in all.' })
  length!: number;
}

export const WaitForSeatResult = createUnionType({
  name: 'WaitForSeatResult',
  description:
    'The list with the place (or with the course, when a seat came free in between), or why not: windowClosed, selectionOver, classCancelled, tvLimit, publicTopicTwice, capabilityInPerson, specialByApplication, archivedTeacher, noSuchCourse.',
  types: () => [CourseList, Refusal] as const,
});

export const LeaveLineResult = createUnionType({
  name: 'LeaveLineResult',
  description: 'The list without the place, or why not: noSuchPlace.',
  types: () => [CourseList, Refusal] as const,
});
