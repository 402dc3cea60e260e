import { STAGES, SUBJECTS } from './codes.js';
import type { CourseContent } from './course-content.js';

/** What a district declared for its own training (S14): offered in the district's terms, never in the city's. */
export const DISTRICT_TRAINING: readonly CourseContent[] = [
  {
    key: 'yuexiu-new-teachers',
    title: '越秀区：新教师站稳讲台工作坊（面授）',
    titleEn: 'Yuexiu: a workshop for new teachers',
    introduction: '两天面授，从备好一节课到应对突发情况。每位学员带一份自己的教案来，带一份改过的回去。',
    introductionEn:
      'Two days on site, from planning a lesson to what nobody plans. Everyone brings a lesson and takes home a better one.',
    lecturer: '霍咏梅',
    organisation: 'yuexiu',
    kind: 'professional',
    hours: 12,
    stages: STAGES,
    subjects: SUBJECTS,
    delivery: 'face_to_face',
    terminals: ['pc'],
    trainingFee: 6_000,
    materialFee: 1_500,
    seats: 40,
    chapters: [['两天安排', ['备好一节课', '课堂里的意外', '带回去的教案']]],
  },
  {
    key: 'yuexiu-homeroom',
    title: '越秀区：班主任家访与谈话案例研修',
    titleEn: 'Yuexiu: cases of home visits and talks',
    introduction: '十二个区内真实案例，学习先听后说。每讲附一段对话，由学员改写后互评。',
    introductionEn:
      'Twelve cases from the district: listen first. Each lesson has a dialogue to rewrite and review.',
    lecturer: '冯绍聪',
    organisation: 'yuexiu',
    kind: 'professional',
    hours: 6,
    stages: STAGES,
    subjects: SUBJECTS,
    delivery: 'remote',
    terminals: ['pc', 'mobile'],
    trainingFee: 4_000,
    materialFee: 0,
    seats: null,
    chapters: [['案例', ['先听三分钟', '一次家访', '谈话的收尾']]],
  },
  {
    key: 'yuexiu-reading',
    title: '越秀区：整本书阅读指导研习班（面授）',
    titleEn: 'Yuexiu: teaching whole books',
    introduction: '一天面授，带着一本书来。学习设计阅读任务单，并为本校写一份推进计划。',
    introductionEn: 'One day on site with a book in hand: reading tasks, and a plan for one’s own school.',
    lecturer: '霍咏梅',
    organisation: 'yuexiu',
    kind: 'elective',
    hours: 8,
    stages: STAGES,
    subjects: SUBJECTS,
    delivery: 'face_to_face',
    terminals: ['pc'],
    trainingFee: 5_000,
    materialFee: 1_000,
    seats: 30,
    chapters: [['一天安排', ['选一本书', '阅读任务单', '本校推进计划']]],
  },
];

/** The keys of what each of the district's terms offers: what is its own, and what the city's term shows its people too. */
export const DISTRICT_OFFERED: Readonly<Record<'yuexiu-open' | 'yuexiu-paying', readonly string[]>> = {
  'yuexiu-open': ['yuexiu-new-teachers', 'yuexiu-homeroom', 'yuexiu-reading', 'district-yuexiu-1'],
  'yuexiu-paying': ['yuexiu-new-teachers', 'yuexiu-homeroom', 'district-yuexiu-2'],
};
