import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../kernel/refusals.js';
import type { BundleCategory, CategoryNeed, ProgrammeCourse } from '../programme/programme.rules.js';
import { electivesOf, proposeBundle, type BundleProposal } from './bundle-proposal.rules.js';
import { composeBundle, proveBundle, unmetByProgramme } from './bundle.rules.js';

const fullNeeds: readonly CategoryNeed[] = [
  { category: 'general_required', hours: 8 },
  { category: 'professional_required', hours: 18 },
  { category: 'school_based', hours: 16 },
  { category: 'elective', hours: 8 },
];
const otherNeeds: readonly CategoryNeed[] = [
  { category: 'general_required', hours: 8 },
  { category: 'elective', hours: 42 },
];
const chinesePrimary = { stage: 'primary', subject: 'chinese' };
const themes = [
  { code: 'visual', because: 'planning' },
  { code: 'data', because: 'assessment' },
];

const course = (
  number: string,
  category: BundleCategory,
  hours: number,
  changes: Partial<ProgrammeCourse> = {},
): ProgrammeCourse => ({
  offeringId: `o-${number}`,
  category,
  number,
  title: number,
  titleEn: null,
  hours,
  stages: [],
  subjects: [],
  themes: [],
  series: null,
  ...changes,
});
const series = (code: string, theme: string) => ({ code, title: code, titleEn: code, theme });

const required = [
  course('g', 'general_required', 8),
  course('p-any', 'professional_required', 18, { subjects: ['chinese'], stages: ['primary', 'junior'] }),
  course('p-own', 'professional_required', 18, { subjects: ['chinese'], stages: ['primary'] }),
  course('p-senior', 'professional_required', 18, { subjects: ['chinese'], stages: ['senior'] }),
  course('p-maths', 'professional_required', 18, { subjects: ['mathematics'], stages: ['primary'] }),
  course('s-chinese', 'school_based', 16, { subjects: ['chinese'], stages: ['junior'] }),
  course('s-maths', 'school_based', 16, { subjects: ['mathematics'] }),
];
const slides = series('slides', 'visual');
const growth = series('growth', 'online');
const electives = [
  course('e1', 'elective', 1, { series: growth }),
  course('e2', 'elective', 1, { series: growth, themes: ['data'] }),
  course('e3', 'elective', 4, { series: slides }),
  course('e4', 'elective', 3.5, { series: slides }),
  course('e5', 'elective', 0.5),
  course('e6', 'elective', 40, { themes: ['visual'], stages: ['senior'] }),
];
const courses = [...required, ...electives];

const propose = (needs = fullNeeds, teacher = chinesePrimary, offered = courses): BundleProposal =>
  proposeBundle(offered, teacher, themes, needs);
const numbers = (choices: readonly { course: ProgrammeCourse }[]): string[] =>
  choices.map(({ course: { number } }) => number);

describe('D4: the proposal', () => {
  it('assigns general to everybody, professional by subject and stage, school-based by subject', () => {
    const proposal = propose();
    expect(numbers(proposal.required)).toEqual(['g', 'p-own', 's-chinese']);
    expect(proposal.required.map(({ because }) => because.key)).toEqual([
      'everybody',
      'subjectAndStage',
      'subject',
    ]);
  });

  it('groups electives by series and recommends by theme, the most needed first, with the reason', () => {
    const proposal = propose();
    expect(proposal.recommended.map(({ code, choices }) => [code, numbers(choices)])).toEqual([
      ['slides', ['e3', 'e4']],
      ['growth', ['e2']],
    ]);
    expect(proposal.recommended[0]?.choices[0]?.because).toEqual({
      key: 'theme',
      theme: 'visual',
      dimension: 'planning',
    });
  });

  it('leaves what is about something else, or made for others, to "choose others"', () => {
    expect(propose().others.map(({ code, choices }) => [code, numbers(choices)])).toEqual([
      ['growth', ['e1']],
      ['e5', ['e5']],
      ['e6', ['e6']],
    ]);
  });

  it('D6: assigns only general to other subjects', () => {
    expect(numbers(propose(otherNeeds, { stage: 'primary', subject: 'library' }).required)).toEqual(['g']);
  });

  it('says which constraint fails when there is no course for the subject and stage', () => {
    const proposal = propose(fullNeeds, { stage: 'kindergarten', subject: 'preschool' });
    expect(unmetByProgramme(proposal, 50).map(({ category, missing }) => [category, missing])).toEqual([
      ['professional_required', 18],
      ['school_based', 16],
    ]);
    expect(composeBundle(proposal, 50, ['o-e6'])).toMatchObject({
      rule: 'D4',
      key: 'noRequiredCourse',
      facts: { category: 'professional_required', needed: 18, chosen: 0 },
    });
  });
});

describe('D5: composing', () => {
  it('is refused at 49.5 hours with what is missing in each category', () => {
    expect(composeBundle(propose(), 50, ['o-e3', 'o-e4'])).toMatchObject({
      rule: 'D5',
      key: 'hoursMissing',
      facts: {
        needed: 50,
        chosen: 49.5,
        missing: 0.5,
        general_required: 0,
        professional_required: 0,
        school_based: 0,
        elective: 0.5,
      },
    });
  });

  it('is accepted at 50', () => {
    const choices = composeBundle(propose(), 50, ['o-e3', 'o-e4', 'o-e5']);
    expect(isRefused(choices) ? [] : numbers(choices)).toEqual(['g', 'p-own', 's-chinese', 'e3', 'e4', 'e5']);
  });

  it('counts an elective ticked twice once', () => {
    expect(composeBundle(propose(), 50, ['o-e3', 'o-e3', 'o-e3'])).toMatchObject({ facts: { chosen: 46 } });
  });

  it('takes no notice of required courses among the ticks', () => {
    expect(composeBundle(propose(), 50, ['o-g', 'o-p-own', 'o-e3'])).toMatchObject({ facts: { chosen: 46 } });
  });

  it.each(['o-unknown', 'o-p-maths'])(
    'refuses %s, which is none of the programme’s electives',
    (offeringId) => {
      expect(composeBundle(propose(), 50, ['o-e6', offeringId])).toMatchObject({ key: 'notInProgramme' });
    },
  );

  it('asks for the electives even when longer required courses fill the total', () => {
    const long = [course('g', 'general_required', 20), ...courses.slice(1)];
    expect(composeBundle(propose(fullNeeds, chinesePrimary, long), 50, ['o-e3'])).toMatchObject({
      key: 'hoursMissing',
      facts: { chosen: 58, elective: 4, missing: 4 },
    });
  });
});

describe('laws of every bundle', () => {
  const anyCourses = fc
    .array(
      fc.record({ tenths: fc.integer({ min: 1, max: 200 }), theme: fc.constantFrom('visual', 'data', 'x') }),
      {
        maxLength: 25,
      },
    )
    .map((found) =>
      found.map(({ tenths, theme }, i) => course(`x${i}`, 'elective', tenths / 10, { themes: [theme] })),
    );
  const anyTicks = fc.array(fc.nat({ max: 30 }), { maxLength: 60 });
  const anyTeacher = fc.constantFrom(
    { needs: fullNeeds, teacher: chinesePrimary },
    { needs: fullNeeds, teacher: { stage: 'primary', subject: 'mathematics' } },
    { needs: otherNeeds, teacher: { stage: 'junior', subject: 'library' } },
  );

  it('confirmed means 50 hours and every category filled, all required in it, nothing twice', () => {
    let confirmed = 0;
    fc.assert(
      fc.property(anyCourses, anyTicks, anyTeacher, (offered, ticks, { needs, teacher }) => {
        const proposal = propose([...needs], teacher, [...required, ...offered]);
        const ticked = ticks.flatMap((i) => offered[i]?.offeringId ?? []);
        const outcome = composeBundle(proposal, 50, ticked);
        if (isRefused(outcome)) return;
        confirmed += 1;
        const chosen = outcome.map((choice) => choice.course);
        const hours = (of: readonly ProgrammeCourse[]) => of.reduce((sum, one) => sum + one.hours, 0) + 1e-6;
        expect(hours(chosen)).toBeGreaterThanOrEqual(50);
        for (const need of needs)
          expect(hours(chosen.filter(({ category }) => category === need.category))).toBeGreaterThanOrEqual(
            need.hours,
          );
        for (const { course: one } of proposal.required) expect(chosen).toContain(one);
        expect(new Set(chosen.map(({ offeringId }) => offeringId)).size).toBe(chosen.length);
      }),
      { numRuns: 500 },
    );
    expect(confirmed).toBeGreaterThan(0);
  });

  it('refused for hours means that exactly the missing ones would make it whole', () => {
    fc.assert(
      fc.property(anyCourses, anyTicks, anyTeacher, (offered, ticks, { needs, teacher }) => {
        const ticked = ticks.flatMap((i) => offered[i]?.offeringId ?? []);
        const proposal = propose([...needs], teacher, [...required, ...offered]);
        const outcome = composeBundle(proposal, 50, ticked);
        if (!isRefused(outcome)) return;
        const missing = Number(outcome.facts['missing']);
        expect(missing).toBeGreaterThan(0);
        const filler = course('filler', 'elective', missing);
        const whole = propose([...needs], teacher, [...required, ...offered, filler]);
        expect(isRefused(composeBundle(whole, 50, [...ticked, 'o-filler']))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('offers every elective of the programme exactly once', () => {
    fc.assert(
      fc.property(anyCourses, (offered) => {
        const shown = electivesOf(propose([...fullNeeds], chinesePrimary, [...required, ...offered]));
        expect(numbers(shown).toSorted()).toEqual(offered.map(({ number }) => number).toSorted());
      }),
    );
  });

  it('proves itself: compliant exactly when no constraint misses an hour', () => {
    fc.assert(
      fc.property(anyCourses, (offered) => {
        const { constraints, compliant } = proveBundle([...required, ...offered], fullNeeds, 50);
        expect(compliant).toBe(constraints.every(({ missing }) => missing === 0));
        expect(constraints).toHaveLength(fullNeeds.length + 1);
      }),
    );
  });
});
