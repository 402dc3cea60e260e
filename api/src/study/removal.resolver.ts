import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { ClassRisk } from '../selection/risk.type.js';
import { courseTeam } from './insight.policy.js';
import { RemoveFromClassInput, ReviewRemovalInput } from './removal.input.js';
import {
  ClassRemoval,
  ClassSeatConnection,
  ClassSeats,
  RemoveFromClassResult,
  ReviewRemovalResult,
} from './removal.type.js';

@Resolver(() => ClassSeats)
export class RemovalResolver {
  @Policy(courseTeam)
  @Query(() => ClassSeats, {
    nullable: true,
    description:
      'Who holds a seat in a course of my organisation in a term; null when it has none of that id (S3).',
  })
  classSeats(
    @Arg('offeringId', () => ID, { description: 'Id of an Offering.' }) offeringId: string,
    @Ctx() { removing }: Context,
  ): Promise<ClassSeats | null> {
    return removing.seats(offeringId);
  }

  @Policy(courseTeam)
  @Query(() => ReviewRemovalResult, {
    description:
      'What deleting these teachers from my organisation’s class would do; nothing changes (S3, S13).',
  })
  reviewRemoval(
    @Arg('input', () => ReviewRemovalInput) input: ReviewRemovalInput,
    @Ctx() { removing }: Context,
  ): Promise<typeof ReviewRemovalResult> {
    return removing.review(input);
  }

  @Policy(courseTeam)
  @Mutation(() => RemoveFromClassResult, {
    description:
      'Deletes teachers from my organisation’s class outside the rounds, with a reason: their study of it ends, bills are credited, they and their schools are told (S3, S13).',
  })
  removeFromClass(
    @Arg('input', () => RemoveFromClassInput) input: RemoveFromClassInput,
    @Ctx() { removing }: Context,
  ): Promise<typeof RemoveFromClassResult> {
    return removing.remove(input);
  }

  @Policy(inherited)
  @FieldResolver(() => ClassRisk, {
    nullable: true,
    description:
      'What the class lacks to be held, in the days before it is decided (S2); null when it is not at risk.',
  })
  async risk(
    @Root() { record }: ClassSeats,
    @Ctx() { catalogue, risks }: Context,
  ): Promise<ClassRisk | null> {
    return risks.of(await catalogue.existing(record.id));
  }

  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The course in its term.' })
  offering(@Root() { record }: ClassSeats, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(record.id);
  }

  @Policy(inherited)
  @FieldResolver(() => ClassSeatConnection, { description: 'Who holds a seat, by study number.' })
  seats(
    @Root() seats: ClassSeats,
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name or a study number.' })
    search: string | null,
    @Ctx() { removing }: Context,
  ): Promise<ClassSeatConnection> {
    return removing.page(seats, { first, after: after ?? null, search: search ?? null });
  }

  @Policy(inherited)
  @FieldResolver(() => [ClassRemoval], { description: 'The newest deletions, ten at most.' })
  removals(@Root() seats: ClassSeats, @Ctx() { removing }: Context): Promise<ClassRemoval[]> {
    return removing.removals(seats);
  }
}
