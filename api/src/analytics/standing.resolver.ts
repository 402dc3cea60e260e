import type { StandingOrder, StandingPart } from '@xueshi/schema/analytics/standing.rules';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { listStaff } from '../selection/bulk.policy.js';
import {
  StaffSelection,
  StandingCounts,
  StandingOrderEnum,
  StandingPartEnum,
  TeacherStanding,
  TeacherStandingConnection,
} from './standing.type.js';

@Resolver(() => TeacherStanding)
export class StandingResolver {
  @Policy(listStaff)
  @Query(() => StandingCounts, {
    nullable: true,
    description:
      'Where the teachers of my school, district or city stand in a term; left out, the one whose round is open or next.',
  })
  standingCounts(
    @Arg('termId', () => ID, { nullable: true }) termId: string | null,
    @Ctx() { standings }: Context,
  ): Promise<StandingCounts | null> {
    return standings.counts(termId ?? null);
  }

  @Policy(listStaff)
  @Query(() => TeacherStandingConnection, {
    description: 'Teachers of my school, district or city with their selections of a term (S12).',
  })
  teacherStandings(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('termId', () => ID, {
      nullable: true,
      description: 'Left out: the term whose round is open or next.',
    })
    termId: string | null,
    @Arg('part', () => StandingPartEnum, { defaultValue: 'everybody', description: 'Which of them.' })
    part: StandingPart,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name or study number.' })
    search: string | null,
    @Arg('order', () => StandingOrderEnum, { defaultValue: 'number', description: 'In which order.' })
    order: StandingOrder,
    @Ctx() { standings }: Context,
  ): Promise<TeacherStandingConnection> {
    return standings.teachers({
      termId: termId ?? null,
      part,
      search: search ?? null,
      order,
      first,
      after: after ?? null,
    });
  }

  @Policy(inherited)
  @FieldResolver(() => [StaffSelection], { description: 'What is on the list; some dozens at most.' })
  selections(@Root() standing: TeacherStanding, @Ctx() { standings }: Context): Promise<StaffSelection[]> {
    return standings.selections(standing);
  }
}

@Resolver(() => StaffSelection)
export class StaffSelectionResolver {
  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The course that was picked.' })
  offering(@Root() { record }: StaffSelection, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(record.offeringId);
  }
}
