import { measureRules, type Measure } from '@xueshi/schema/analytics/measures.rules';

/** By what the dictionary shows a measure. */
const shownBy = (measure: Measure): string => {
  const { dimensions, once } = measureRules[measure];
  const own = dimensions.find((dimension) => ['score', 'learning_time', 'hour_kind'].includes(dimension));
  const by = own === undefined ? ['DISTRICT'] : [own.toUpperCase()];
  return [...by, ...(once ? ['YEAR'] : [])].join(', ');
};

/** A query that asks for a measure, ready to send. */
export const exampleOf = (measure: Measure): string => `{
  figures(measure: ${measure.toUpperCase()}, by: [${shownBy(measure)}], first: 100) {
    asOf
    unit
    edges { node { members { key name nameEn } value numerator denominator suppressed } }
    pageInfo { hasNextPage endCursor }
  }
}`;
