import { uuidOf } from '@xueshi/schema/kernel/ids';
import type { BulkVerdict } from '@xueshi/schema/selection/bulk.rules';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { Task } from '../platform/task.type.js';
import { Term } from '../terms/terms.type.js';
import { PlanBulkInput } from './bulk.input.js';
import { selectsInBulk } from './bulk.policy.js';
import {
  ApplyBulkResult,
  BulkLineConnection,
  BulkSelection,
  BulkVerdictEnum,
  DropForTeacherResult,
  PlanBulkResult,
} from './bulk.type.js';

@Resolver(() => BulkSelection)
export class BulkResolver {
  @Policy(selectsInBulk)
  @Query(() => [BulkSelection], {
    description: 'What my school selected in bulk, newest first, 100 at most (S11).',
  })
  bulkSelections(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Ctx() { bulks }: Context,
  ): Promise<BulkSelection[]> {
    return bulks.bulks(first);
  }

  @Policy(selectsInBulk)
  @Query(() => BulkSelection, {
    nullable: true,
    description: 'A bulk of my school, or a dry run; null when there is none of that id (S11).',
  })
  async bulkSelection(
    @Arg('id', () => ID) id: string,
    @Ctx() { bulks }: Context,
  ): Promise<BulkSelection | null> {
    const key = uuidOf('BulkSelection', id);
    return key === null ? null : bulks.bulk(key);
  }

  @Policy(selectsInBulk)
  @Mutation(() => PlanBulkResult, {
    description: 'A dry run of courses for teachers of my school, line by line; nothing is selected (S11).',
  })
  planBulk(
    @Arg('input', () => PlanBulkInput) input: PlanBulkInput,
    @Ctx() { bulkPlans }: Context,
  ): Promise<typeof PlanBulkResult> {
    return bulkPlans.plan(input);
  }

  @Policy(selectsInBulk)
  @Mutation(() => ApplyBulkResult, {
    description: 'Begins to select what holds of a dry run, as a task; each line is judged anew (S11).',
  })
  applyBulk(
    @Arg('id', () => ID, { description: 'Id of a BulkSelection.' }) id: string,
    @Ctx() { bulks }: Context,
  ): Promise<typeof ApplyBulkResult> {
    return bulks.apply(id);
  }

  @Policy(selectsInBulk)
  @Mutation(() => ApplyBulkResult, {
    description:
      'Begins to take back what a bulk selected and nobody changed since, while the round lasts (S11).',
  })
  undoBulk(
    @Arg('id', () => ID, { description: 'Id of a BulkSelection.' }) id: string,
    @Ctx() { bulks }: Context,
  ): Promise<typeof ApplyBulkResult> {
    return bulks.undo(id);
  }

  @Policy(selectsInBulk)
  @Mutation(() => DropForTeacherResult, {
    description:
      'Deletes a course on a teacher’s behalf, in both rounds (S3); a district in its own training alone (S14); only optional ones of a bundle (S10).',
  })
  dropForTeacher(
    @Arg('selectionId', () => ID, { description: 'Id of a StaffSelection.' }) selectionId: string,
    @Ctx() { bulks }: Context,
  ): Promise<typeof DropForTeacherResult> {
    return bulks.drop(selectionId);
  }

  @Policy(inherited)
  @FieldResolver(() => Term, { description: 'The term it is for.' })
  term(@Root() { record }: BulkSelection, @Ctx() { terms }: Context): Promise<Term> {
    return terms.existing(record.termId);
  }

  @Policy(inherited)
  @FieldResolver(() => Task, {
    nullable: true,
    description: 'The work on it, the latest; null for a dry run.',
  })
  async task(@Root() { record }: BulkSelection, @Ctx() { tasks }: Context): Promise<Task | null> {
    const id = record.undoTaskId ?? record.taskId;
    return id === null ? null : tasks.existing(id);
  }

  @Policy(inherited)
  @FieldResolver(() => BulkLineConnection, {
    description: 'Its lines with what becomes of them, what went wrong first.',
  })
  lines(
    @Root() bulk: BulkSelection,
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('verdict', () => BulkVerdictEnum, { nullable: true, description: 'Only these.' })
    verdict: BulkVerdict | null,
    @Ctx() { bulks }: Context,
  ): Promise<BulkLineConnection> {
    return bulks.lines(bulk, { first, after: after ?? null, verdict: verdict ?? null });
  }
}
