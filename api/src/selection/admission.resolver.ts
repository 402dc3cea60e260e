import type { DistributionGroup } from '@xueshi/schema/selection/distribution.rules';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy } from '../platform/policy.js';
import { Task } from '../platform/task.type.js';
import {
  AdmissionConnection,
  DistributionConnection,
  DistributionGroupEnum,
  ExportListInput,
} from './admission.type.js';
import { listStaff, takesLists } from './bulk.policy.js';

@Resolver()
export class AdmissionResolver {
  @Policy(listStaff)
  @Query(() => AdmissionConnection, {
    description: 'Admissions of my school, district or city in terms whose results are final (S12, S15).',
  })
  admissions(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('termId', () => ID, { nullable: true, description: 'Left out: all terms.' }) termId: string | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name, number or course.' })
    search: string | null,
    @Ctx() { admissions }: Context,
  ): Promise<AdmissionConnection> {
    return admissions.admissions({
      termId: termId ?? null,
      search: search ?? null,
      first,
      after: after ?? null,
    });
  }

  @Policy(listStaff)
  @Query(() => DistributionConnection, {
    description: 'Selections of a term by course, district or school, of my own people (S12).',
  })
  selectionDistribution(
    @Arg('by', () => DistributionGroupEnum, { description: 'Counted by what.' }) by: DistributionGroup,
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('termId', () => ID, {
      nullable: true,
      description: 'Left out: the term whose round is open or next.',
    })
    termId: string | null,
    @Ctx() { admissions }: Context,
  ): Promise<DistributionConnection> {
    return admissions.distribution({ termId: termId ?? null, by, first, after: after ?? null });
  }

  @Policy(takesLists)
  @Query(() => [Task], { description: 'Lists I asked for as files, the newest first (S12).' })
  listExports(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Ctx() { admissions }: Context,
  ): Promise<Task[]> {
    return admissions.exports(first);
  }

  @Policy(listStaff)
  @Mutation(() => Task, {
    description:
      'Begins to make a list of my own people as an Excel file; it is fetched when the task is done (S12).',
  })
  exportList(
    @Arg('input', () => ExportListInput) input: ExportListInput,
    @Ctx() { admissions }: Context,
  ): Promise<Task> {
    return admissions.export(input);
  }
}
