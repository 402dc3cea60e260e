import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
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
}
