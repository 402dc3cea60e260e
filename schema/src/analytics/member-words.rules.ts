import { stages } from '../accounts/teacher.rules.js';
import { timeBandEnds } from './bands.rules.js';
import { dimensions, type Dimension } from './measures.rules.js';
import { subjects } from '../catalogue/catalogue.rules.js';
import { hourKindWords, subjectWords } from '../catalogue/words.rules.js';
import { hourKinds } from '../kernel/hours.js';
import type { Bilingual } from '../kernel/locale.js';

export const dimensionTexts: Readonly<Record<Dimension, Bilingual>> = {
  district: { zh: '区', en: 'district' },
  school: { zh: '学校', en: 'school' },
  stage: { zh: '学段', en: 'stage' },
  subject: { zh: '学科', en: 'subject' },
  term: { zh: '期', en: 'term' },
  year: { zh: '年度', en: 'year' },
  programme: { zh: '工程', en: 'programme' },
  course: { zh: '课程', en: 'course' },
  hour_kind: { zh: '学时类别', en: 'hour kind' },
  score: { zh: '成绩', en: 'score' },
  learning_time: { zh: '学习时间', en: 'learning time' },
};

const stageTexts: Readonly<Record<(typeof stages)[number], Bilingual>> = {
  kindergarten: { zh: '学前', en: 'Kindergarten' },
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior secondary' },
  senior: { zh: '高中', en: 'Senior secondary' },
  vocational: { zh: '中职', en: 'Vocational' },
};

const notGiven: Bilingual = { zh: '未填写', en: 'Not given' };

const minutes = (count: number, locale: 'zh' | 'en'): string => {
  if (count < 60) return locale === 'zh' ? `${String(count)} 分钟` : `${String(count)} min`;
  return locale === 'zh' ? `${String(count / 60)} 小时` : `${String(count / 60)} h`;
};

const timeBandTexts: readonly Bilingual[] = [...timeBandEnds, null].map((end, band) => {
  const from = band === 0 ? 0 : (timeBandEnds[band - 1] ?? 0);
  if (end === null) return { zh: `${minutes(from, 'zh')}以上`, en: `${minutes(from, 'en')} and more` };
  if (from === 0) return { zh: `不到 ${minutes(end, 'zh')}`, en: `under ${minutes(end, 'en')}` };
  return {
    zh: `${minutes(from, 'zh')}–${minutes(end, 'zh')}`,
    en: `${minutes(from, 'en')}–${minutes(end, 'en')}`,
  };
});

const scoreBandText = (band: number): Bilingual => {
  const text = band === 9 ? '90–100' : `${String(band * 10)}–${String(band * 10 + 9)}`;
  return { zh: `${text} 分`, en: text };
};

export interface MemberName {
  /** how the API and filters write the member */
  readonly key: string;
  readonly zh: string;
  readonly en: string | null;
  /** its place among the members of its dimension; those of the data stand by their codes */
  readonly order: number;
}

/** A member as it is told: words of the house for what the roll-ups hold as codes or numbers, names of the data as they are. */
export const memberName = (
  dimension: Dimension,
  key: string,
  zh: string | null,
  en: string | null,
): MemberName => {
  const named = (at: number, code: string, text: Bilingual | undefined): MemberName => ({
    key: code,
    zh: text?.zh ?? code,
    en: text?.en ?? code,
    order: at,
  });
  switch (dimension) {
    case 'stage':
      return named(placeOf(stages, key), key || 'none', lookUp(stageTexts, key));
    case 'subject':
      return named(placeOf(subjects, key), key || 'none', lookUp(subjectWords, key));
    case 'hour_kind':
      return named(
        Number(key),
        hourKinds[Number(key)] ?? key,
        hourKinds.map((kind) => hourKindWords[kind])[Number(key)],
      );
    case 'score':
      return named(Number(key), key, scoreBandText(Number(key)));
    case 'learning_time':
      return named(Number(key), key, timeBandTexts[Number(key)]);
    case 'year':
      return named(Number(key), key, { zh: `${key} 年`, en: key });
    case 'district':
    case 'school':
    case 'term':
    case 'programme':
    case 'course':
      break;
  }
  return { key, zh: zh ?? key, en, order: 0 };
};

const placeOf = (list: readonly string[], key: string): number => (key === '' ? 999 : list.indexOf(key));

const lookUp = (texts: Readonly<Record<string, Bilingual>>, key: string): Bilingual | undefined =>
  key === '' ? notGiven : texts[key];

/** What the roll-ups hold for a member that is written `none` or as a word. */
export const storedKey = (dimension: Dimension, member: string): string => {
  if ((dimension === 'stage' || dimension === 'subject') && member === 'none') return '';
  if (dimension === 'hour_kind') return String(hourKinds.findIndex((kind) => kind === member));
  return member;
};

/** Members that are known without asking the data. */
export const fixedMembers: Partial<Readonly<Record<Dimension, readonly string[]>>> = {
  stage: stages,
  subject: subjects,
  hour_kind: ['0', '1', '2'],
  score: Array.from({ length: 10 }, (_, band) => String(band)),
  learning_time: timeBandTexts.map((_, band) => String(band)),
};

export const isDimension = (word: string): word is Dimension => dimensions.some((one) => one === word);
