import { describe, expect, it } from 'vitest';
import { QUESTIONS } from './questions.js';
import { DIMENSION_CODES, DIMENSION_THEMES, SERIES, THEMES } from './themes.js';

type Options = (typeof QUESTIONS)[number]['options'];
const bestOf = (options: Options) => options.findIndex(({ score }) => score === 3);

describe('the diagnostic', () => {
  it('asks at least 30 questions over at least 5 dimensions (D2)', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(30);
    expect(DIMENSION_CODES.length).toBeGreaterThanOrEqual(5);
    for (const code of DIMENSION_CODES)
      expect(QUESTIONS.filter(({ dimension }) => dimension === code).length).toBeGreaterThanOrEqual(6);
    expect(new Set(QUESTIONS.map(({ key }) => key)).size).toBe(QUESTIONS.length);
  });

  it('grades four options of each question from 0 to 3', () => {
    for (const { options } of QUESTIONS)
      expect(options.map(({ score }) => score).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  });

  it('gives the best answer away neither by its place nor by its length', () => {
    for (const place of [0, 1, 2, 3]) {
      const share = QUESTIONS.filter(({ options }) => bestOf(options) === place).length / QUESTIONS.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.45);
    }
    for (const language of ['zh', 'en'] as const)
      for (const extreme of [Math.max, Math.min]) {
        const told = QUESTIONS.filter(({ options }) => {
          const lengths = options.map((option) => option[language].length);
          return lengths[bestOf(options)] === extreme(...lengths);
        });
        expect(told.length / QUESTIONS.length).toBeLessThan(0.4);
      }
  });

  it('recommends themes that exist, and every theme has a series or a course', () => {
    for (const themes of Object.values(DIMENSION_THEMES))
      for (const theme of themes) expect(THEMES).toHaveProperty(theme);
    expect(new Set(Object.values(SERIES).map(({ theme }) => theme)).size).toBeGreaterThanOrEqual(6);
  });
});
