import type { HourKind } from '../../kernel/hours.js';
import type { Random } from '../random.js';
import {
  STAGES,
  SUBJECTS,
  SUBJECT_STAGES,
  SUBJECT_WEIGHT,
  type StageCode,
  type SubjectCode,
} from './codes.js';
import type { CourseContent } from './course-content.js';
import { DISTRICT_KEYS, DISTRICTS, type DistrictKey } from './districts.js';
import { LECTURER_TITLES } from './lecturers.js';
import { APPROACHES, GENERAL_TOPICS, OUTLINES, STAGE_WORDS } from './course-patterns.js';
import { SUBJECT_WORDS, type Topic } from './subject-topics.js';

const lecturers = Object.keys(LECTURER_TITLES);
const providers = ['remote', 'lingnan', 'suiyuan', 'kapok'] as const;
const lengths = [1, 2, 3, 4, 5, 6, 8, 10, 12] as const;
const lengthWeight: Readonly<Record<number, number>> = {
  1: 4,
  2: 8,
  3: 10,
  4: 16,
  5: 12,
  6: 18,
  8: 14,
  10: 12,
  12: 6,
};

/** Shares of a real catalogue: one course in eight is for everybody, one in eight a district's, one in fourteen has a room. */
const generalShare = 0.125;
const districtShare = 0.125;
const roomShare = 0.07;

interface Audience {
  readonly stages: readonly StageCode[];
  readonly subjects: readonly SubjectCode[];
  readonly title: string;
  readonly titleEn: string;
  readonly topic: Topic;
}

/** As many courses as a city has beyond those that were written; the same chance gives the same courses. */
export const patternedCourses = (count: number, random: Random): CourseContent[] => {
  const editions = new Map<string, number>();
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const audience = random.chance(generalShare) ? forEverybody(random) : forSubject(random);
    const edition = (editions.get(audience.title) ?? 0) + 1;
    editions.set(audience.title, edition);
    return courseOf(index, audience, edition, random);
  });
};

const forEverybody = (random: Random): Audience => {
  const topic = random.pick(GENERAL_TOPICS);
  const approach = random.pick(APPROACHES);
  return {
    stages: STAGES,
    subjects: SUBJECTS,
    title: `${topic.zh}${approach.zh}`,
    titleEn: `${capital(topic.en)}: ${approach.en}`,
    topic,
  };
};

const forSubject = (random: Random): Audience => {
  const subject = random.weighted(SUBJECTS, (one) => SUBJECT_WEIGHT[one] + 4);
  const stage = random.pick(SUBJECT_STAGES[subject]);
  const words = SUBJECT_WORDS[subject];
  const topic = random.pick(words.topics);
  const approach = random.pick(APPROACHES);
  return {
    stages: [stage],
    subjects: [subject],
    title: `${STAGE_WORDS[stage].zh}${words.zh}：${topic.zh}${approach.zh}`,
    titleEn: `${STAGE_WORDS[stage].en} ${words.en}, ${topic.en}: ${approach.en}`,
    topic,
  };
};

const courseOf = (index: number, audience: Audience, edition: number, random: Random): CourseContent => {
  const district: DistrictKey | null = random.chance(districtShare) ? random.pick(DISTRICT_KEYS) : null;
  const room = random.chance(roomShare);
  const hours = random.weighted(lengths, (length) => lengthWeight[length] ?? 1);
  const kind: HourKind = audience.stages === STAGES && random.chance(0.3) ? 'elective' : 'professional';
  const lessons = Math.min(6, Math.max(2, Math.ceil(hours / 2)));
  const place = district === null ? '' : `（${DISTRICTS[district].name}）`;
  const again = edition === 1 ? '' : `（${String(edition)}）`;
  return {
    key: `patterned-${String(index + 1)}`,
    title: `${audience.title}${place}${again}`,
    titleEn: `${audience.titleEn}${edition === 1 ? '' : ` (${String(edition)})`}`,
    introduction: `围绕${audience.topic.zh}，从一节真实的课出发，给出可以直接使用的方案、表格和点评，并说明怎样根据学情调整。`,
    introductionEn: `Starting from a real lesson on ${audience.topic.en}, with plans, tables and comments that can be used as they are, and how to adapt them.`,
    lecturer: random.pick(lecturers),
    organisation: district ?? random.pick(providers),
    kind,
    hours,
    stages: audience.stages,
    subjects: audience.subjects,
    delivery: room ? 'face_to_face' : 'remote',
    terminals: room ? ['pc'] : random.chance(0.2) ? ['pc', 'mobile', 'tv'] : ['pc', 'mobile'],
    trainingFee: district === null ? hours * 500 : 0,
    materialFee: room && random.chance(0.3) ? 2_000 : 0,
    seats: room ? 30 + 10 * random.integer(0, 12) : null,
    chapters: outlineOf(lessons),
  };
};

/** Two lessons a chapter, as many chapters as it takes. */
const outlineOf = (lessons: number): CourseContent['chapters'] =>
  OUTLINES.slice(0, Math.ceil(lessons / 2)).map(
    ([chapter, titles], position) =>
      [chapter.zh, titles.slice(0, lessons - 2 * position).map(({ zh }) => zh)] as const,
  );

/** S9: the public subject of a year that is over, one topic of 18 hours. */
export const pastPublicCourse = (year: number): CourseContent => ({
  key: `public-${String(year)}`,
  topic: `public-${String(year)}`,
  title: `${String(year)} 年公需科目：新时代教师的学习与担当`,
  titleEn: `Public subject ${String(year)}: learning and duty of teachers`,
  introduction: '全市教师当年共同学习的公需科目，一个专题，十八学时。',
  introductionEn:
    'The public subject that every teacher of the city took that year: one topic, eighteen hours.',
  lecturer: '林伯安',
  organisation: 'remote',
  kind: 'public',
  hours: 18,
  stages: STAGES,
  subjects: SUBJECTS,
  delivery: 'remote',
  terminals: ['pc', 'mobile', 'tv'],
  trainingFee: 5_400,
  materialFee: 0,
  seats: null,
  chapters: outlineOf(6),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
