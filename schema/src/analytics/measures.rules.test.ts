import { describe, expect, it } from 'vitest';
import { dimensions, measureRules, measures, percent, shareOf } from './measures.rules.js';
import { planFigures, type FigureQuestion } from './plan.rules.js';

const rate = (part: number, whole: number): number | null => {
  const share = shareOf(part, whole);
  return share === null ? null : percent(share);
};

describe('rates (D9)', () => {
  it.each([
    [128_738, 95.13],
    [120_295, 88.89],
    [89_331, 66.01],
    [85_874, 63.46],
  ])('%i of 135,323 teachers in service are %f percent', (part, shown) => {
    expect(rate(part, 135_323)).toBe(shown);
  });

  it('of nobody are no rate, not nought', () => {
    expect(rate(0, 0)).toBeNull();
    expect(rate(0, 10)).toBe(0);
  });
});

const ask = (question: Partial<FigureQuestion>): ReturnType<typeof planFigures> =>
  planFigures({ measure: 'enrolments', by: [], slices: [], ...question });

describe('a question about figures (N1)', () => {
  it('is answered from the coarsest roll-up that knows its dimensions', () => {
    expect(ask({ by: ['district', 'subject', 'year'] })).toMatchObject({ grain: 'district', span: 'year' });
    expect(ask({ by: ['school', 'term'] })).toMatchObject({ grain: 'school', span: 'term' });
    expect(ask({ by: ['course'] })).toMatchObject({ grain: 'course', span: 'year' });
    expect(
      ask({ measure: 'participation', by: ['district'], slices: [{ dimension: 'programme', member: 'x' }] }),
    ).toMatchObject({ span: 'programme', table: ['district', 'programme'] });
  });

  it.each<[string, Partial<FigureQuestion>]>([
    ['dimensionTwice', { by: ['year'], slices: [{ dimension: 'year', member: '2026' }] }],
    ['notByThat', { measure: 'in_service', by: ['year'] }],
    ['notByThat', { by: ['hour_kind'] }],
    ['notTogether', { by: ['school', 'course'] }],
    ['notTogether', { by: ['district', 'course'] }],
    ['notTogether', { by: ['school', 'subject'] }],
    ['notTogether', { measure: 'participation', by: ['term', 'programme'] }],
    ['sayWhen', { measure: 'completion', by: ['district'] }],
    ['sayWhen', { measure: 'selecting_teachers' }],
  ])('is refused with what to do: %s', (key, question) => {
    expect(ask(question)).toMatchObject({ refused: true, rule: 'N1', key });
  });

  it('has an answer or a reason for every measure and every set of two dimensions', () => {
    const unclear = measures.flatMap((measure) =>
      dimensions.flatMap((one) =>
        dimensions.flatMap((other) => {
          const plan = ask({ measure, by: [one, other] });
          const clear =
            'refused' in plan
              ? /^(dimensionTwice|notByThat|notTogether|sayWhen)$/.test(plan.key)
              : plan.table.every((of) => measureRules[measure].dimensions.includes(of));
          return clear ? [] : [`${measure} by ${one} and ${other}`];
        }),
      ),
    );
    expect(unclear).toEqual([]);
  });
});
