import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { WaitingPlace } from './line.type.js';
import { MySelection } from './selection.type.js';

/** What the viewer may do with a course: all courses of a request are decided on one reading of the viewer's desk. */
@Resolver(() => Offering)
export class OfferingSelectionResolver {
  @Policy(inherited)
  @FieldResolver(() => MySelection, {
    nullable: true,
    description: 'My active selection of it, if there is one.',
  })
  mine(@Root() { record }: Offering, @Ctx() { selection }: Context): Promise<MySelection | null> {
    return selection.mine(record.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether I may pick it at this moment; decided again when I do.',
  })
  async viewerCanPick(@Root() { record }: Offering, @Ctx() { selection }: Context): Promise<boolean> {
    return (await selection.pickRefused(record)) === null;
  }

  @Policy(inherited)
  @FieldResolver(() => Refusal, {
    nullable: true,
    description: 'Why I may not pick it; null when I may, and when it is on my list already.',
  })
  pickRefusal(@Root() { record }: Offering, @Ctx() { selection }: Context): Promise<Refusal | null> {
    return selection.pickRefusal(record);
  }

  @FieldResolver(() => Boolean, { description: 'Whether I plan to pick it (S2).' })
  planned(@Root() { record }: Offering, @Ctx() { plans }: Context): Promise<boolean> {
    return plans.isPlanned(record.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether I may plan it for the next round (S2).' })
  async viewerCanPlan(@Root() { record }: Offering, @Ctx() { plans }: Context): Promise<boolean> {
    return (await plans.planRefused(record)) === null;
  }

  @Policy(inherited)
  @FieldResolver(() => WaitingPlace, {
    nullable: true,
    description: 'My place in the line for a seat of it, if I wait (S4).',
  })
  myPlace(@Root() { record }: Offering, @Ctx() { lines }: Context): Promise<WaitingPlace | null> {
    return lines.place(record.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether I may wait for a seat: it is full and all else fits (S4).',
  })
  async viewerCanWait(@Root() { record }: Offering, @Ctx() { lines }: Context): Promise<boolean> {
    return (await lines.waitRefused(record)) === null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether I wait for a seat of it (S4).' })
  viewerWaits(@Root() { record }: Offering, @Ctx() { lines }: Context): Promise<boolean> {
    return lines.waits(record.id);
  }

  @FieldResolver(() => Int, { description: 'How many wait for a seat of it (S4).' })
  waitingLength(@Root() { record }: Offering, @Ctx() { lines }: Context): Promise<number> {
    return lines.length(record.id);
  }
}
