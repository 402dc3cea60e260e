import type { FigureOrder } from '@xueshi/schema/analytics/figure-rows.rules';
import type { Dimension, Measure } from '@xueshi/schema/analytics/measures.rules';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy } from '../platform/policy.js';
import { Task } from '../platform/task.type.js';
import { makesFigureFiles, ownFiguresStaff, readsSomeFigures, readsFigures } from './figures.policy.js';
import {
  FigureDefinition,
  FigureDimensionEnum,
  FigureMeasureEnum,
  FigureMember,
  FigureOrderEnum,
  FigureQuestionInput,
  Figures,
  FigureSlice,
} from './figures.type.js';

@Resolver()
export class FiguresResolver {
  @Policy(readsFigures)
  @Query(() => Figures, {
    description:
      'A measure told by dimensions, cut to slices (N1, D9). Groups of few people are suppressed. At most 1000 rows a page, asked for by a variable; the whole of it is a CSV at /exports/figures.csv.',
  })
  figures(
    @Arg('measure', () => FigureMeasureEnum) measure: Measure,
    @Arg('by', () => [FigureDimensionEnum], { defaultValue: [] }) by: Dimension[],
    @Arg('filter', () => [FigureSlice], { defaultValue: [] }) slices: FigureSlice[],
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('orderBy', () => FigureOrderEnum, { defaultValue: 'members' }) order: FigureOrder,
    @Ctx() { figures }: Context,
  ): Promise<Figures> {
    return figures.figures({ measure, by, slices, first, after: after ?? null, order });
  }

  @Policy(ownFiguresStaff)
  @Query(() => [Figures], {
    description:
      'Figures of my own school, district or city, nothing hidden: the answers to at most 20 questions in their order (N1, S12, D9).',
  })
  ownFigures(
    @Arg('questions', () => [FigureQuestionInput]) questions: FigureQuestionInput[],
    @Ctx() { figures }: Context,
  ): Promise<Figures[]> {
    return figures.own(
      questions.map(({ measure, by, filter }) => ({ measure, by, slices: filter })),
      questions.map(({ orderBy }) => orderBy),
    );
  }

  @Policy(makesFigureFiles)
  @Mutation(() => Task, {
    description:
      'Begins to make the whole answer to a question as CSV, of what I may see; it is fetched when the task is done (N1).',
  })
  exportFigures(
    @Arg('input', () => FigureQuestionInput) { measure, by, filter, orderBy }: FigureQuestionInput,
    @Ctx() { figureFiles }: Context,
  ): Promise<Task> {
    return figureFiles.make({ measure, by, slices: filter, order: orderBy });
  }

  @Policy(readsSomeFigures)
  @Query(() => [FigureDefinition], {
    description: 'Every measure with its exact meaning, unit, rule, dimensions and an example (N1).',
  })
  figureDictionary(@Ctx() { figures }: Context): FigureDefinition[] {
    return figures.dictionary();
  }

  @Policy(readsFigures)
  @Query(() => [FigureMember], {
    description: 'Members of a dimension whose name or code contains a text, for filters; 100 at most (N1).',
  })
  figureMembers(
    @Arg('dimension', () => FigureDimensionEnum) dimension: Dimension,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('first', () => Int) first: number,
    @Ctx() { figures }: Context,
  ): Promise<FigureMember[]> {
    return figures.members(dimension, search ?? null, first);
  }
}
