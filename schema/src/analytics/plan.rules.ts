import { refuse, type Refused } from '../kernel/refusals.js';
import { measureRules, type Dimension, type Measure } from './measures.rules.js';

/** One member of a dimension, and nothing else of it. */
export interface Slice {
  readonly dimension: Dimension;
  /** the member's code: a district's or school's code, a term's, a course's number, a year … */
  readonly member: string;
}

export interface FigureQuestion {
  readonly measure: Measure;
  readonly by: readonly Dimension[];
  readonly slices: readonly Slice[];
}

/** How fine the roll-ups are that answer: by district, by school, or by course. */
export type Grain = 'district' | 'school' | 'course';
export type Span = 'ever' | 'year' | 'term' | 'programme';

export interface FigurePlan extends FigureQuestion {
  readonly grain: Grain;
  readonly span: Span;
  /**
   * Every dimension the answer depends on: those asked for, then those sliced. Small groups are hidden in the whole table
   * of all of them, so that no two slices of it give away what either hides.
   */
  readonly table: readonly Dimension[];
}

const atCourse: ReadonlySet<Dimension> = new Set(['course', 'term', 'year', 'score', 'learning_time']);
const notAtSchool: ReadonlySet<Dimension> = new Set(['subject', 'course', 'score', 'learning_time']);
const periods: ReadonlySet<Dimension> = new Set(['term', 'year', 'programme']);

export const isPeriod = (dimension: Dimension): boolean => periods.has(dimension);

/** N1: how a question is answered, or why it cannot be: decided before anything is read. */
export const planFigures = (question: FigureQuestion): FigurePlan | Refused => {
  const { measure, by, slices } = question;
  const rule = measureRules[measure];
  const table = [...by, ...slices.map(({ dimension }) => dimension)];
  const twice = table.find((dimension, index) => table.indexOf(dimension) !== index);
  if (twice !== undefined) return refuse('N1', 'dimensionTwice', { dimension: word(twice) });
  const foreign = table.find((dimension) => !rule.dimensions.includes(dimension));
  if (foreign !== undefined)
    return refuse('N1', 'notByThat', {
      measure: word(measure),
      dimension: word(foreign),
      dimensions: rule.dimensions.map(word).join(', '),
    });
  const grain = table.includes('course') ? 'course' : table.includes('school') ? 'school' : 'district';
  const clash =
    grain === 'course'
      ? table.find((dimension) => !atCourse.has(dimension))
      : grain === 'school'
        ? table.find((dimension) => notAtSchool.has(dimension))
        : undefined;
  if (clash !== undefined) return refuse('N1', 'notTogether', { one: word(grain), other: word(clash) });
  if (table.includes('term') && table.includes('programme'))
    return refuse('N1', 'notTogether', { one: 'TERM', other: 'PROGRAMME' });
  if (rule.once && !table.some(isPeriod)) return refuse('N1', 'sayWhen', { measure: word(measure) });
  return { ...question, grain, span: spanOf(measure, table), table };
};

const spanOf = (measure: Measure, table: readonly Dimension[]): Span => {
  if (measure === 'in_service') return 'ever';
  if (table.includes('term')) return 'term';
  return table.includes('programme') ? 'programme' : 'year';
};

/** As the API's enums write it. */
const word = (text: string): string => text.toUpperCase();
