import { DATA_IN_CLASS, SLIDES_CRAFT } from './courses-capability-micro.js';
import { CAPABILITY_OUTLINE_ENGLISH } from './outline-english-capability.js';
import { CITY_OUTLINE_ENGLISH } from './outline-english-city.js';
import { PRACTICE_OUTLINE_ENGLISH } from './outline-english-practice.js';
import { outlineEnglishOfPatterns } from './course-patterns.js';
import { SERIES } from './themes.js';

const english = new Map<string, string>([
  ...Object.entries({ ...CITY_OUTLINE_ENGLISH, ...PRACTICE_OUTLINE_ENGLISH, ...CAPABILITY_OUTLINE_ENGLISH }),
  ...[...SLIDES_CRAFT, ...DATA_IN_CLASS].map(({ title, titleEn }) => [title, titleEn] as const),
  ...Object.values(SERIES).map(({ zh, en }) => [zh, en] as const),
  ['微课', 'Micro-lesson'],
  ...outlineEnglishOfPatterns,
]);

/** The English title of a chapter or lesson; the same words mean the same in every course. */
export const outlineEnglish = (title: string): string | null => english.get(title) ?? null;
