import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { actingAs, Policy } from '../platform/policy.js';
import { Task } from '../platform/task.type.js';
import { listStaff } from '../selection/bulk.policy.js';
import { ExportResultsInput, ResultConnection } from './result.type.js';
import { PassRateConnection, PlaceFigures } from './term-outcome.type.js';

/** S12: who sees a term by districts, or a district's by schools. */
const office = actingAs('district_admin', 'city_admin');

@Resolver()
export class OutcomeResolver {
  @Policy(office)
  @Query(() => [PlaceFigures], {
    description:
      'A term by the districts of my city or the schools of my district (S12); left out, the one whose round is open or next.',
  })
  placeFigures(
    @Arg('termId', () => ID, { nullable: true }) termId: string | null,
    @Ctx() { outcomes }: Context,
  ): Promise<PlaceFigures[]> {
    return outcomes.places(termId ?? null);
  }

  @Policy(listStaff)
  @Query(() => PassRateConnection, {
    description: 'How my people did in the courses of a term: passed, failed, total, rate (S15).',
  })
  passRates(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('termId', () => ID, {
      nullable: true,
      description: 'Left out: the term whose round is open or next.',
    })
    termId: string | null,
    @Ctx() { outcomes }: Context,
  ): Promise<PassRateConnection> {
    return outcomes.rates({ termId: termId ?? null, first, after: after ?? null });
  }

  @Policy(listStaff)
  @Query(() => ResultConnection, { description: 'What my people passed (S15).' })
  results(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('termId', () => ID, { nullable: true, description: 'Left out: all terms.' }) termId: string | null,
    @Arg('capability', () => Boolean, {
      defaultValue: false,
      description: 'Of the capability programme alone.',
    })
    capability: boolean,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name, number or course.' })
    search: string | null,
    @Ctx() { outcomes }: Context,
  ): Promise<ResultConnection> {
    const asked = { termId: termId ?? null, search: search ?? null, after: after ?? null };
    return outcomes.results({ ...asked, first, capability });
  }

  @Policy(listStaff)
  @Mutation(() => Task, {
    description:
      'Begins to make results or pass rates of my people as an Excel file; it is fetched when the task is done (S15).',
  })
  exportResults(
    @Arg('input', () => ExportResultsInput) input: ExportResultsInput,
    @Ctx() { outcomes }: Context,
  ): Promise<Task> {
    return outcomes.export(input);
  }
}
