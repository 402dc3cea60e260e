import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { ownLedger } from './ledger.policy.js';
import { LedgerEntryConnection, YearRecord } from './ledger.type.js';

@Resolver(() => YearRecord)
export class LedgerResolver {
  @Policy(ownLedger)
  @Query(() => YearRecord, { description: 'My year: needed, earned, under way and missing (H1).' })
  year(
    @Arg('year', () => Int, {
      nullable: true,
      description: 'A calendar year; the running one when left out.',
    })
    year: number | null,
    @Ctx() { ledger, actor }: Context,
  ): Promise<YearRecord> {
    return ledger.year(actor, year ?? null);
  }

  @Policy(inherited)
  @FieldResolver(() => LedgerEntryConnection, { description: 'Its entries, newest first (H2).' })
  entries(
    @Root() { year }: YearRecord,
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Ctx() { ledger, actor }: Context,
  ): Promise<LedgerEntryConnection> {
    return ledger.entries(actor, year, first, after ?? null);
  }
}
