import { STAGES, SUBJECTS } from './codes.js';
import type { CourseContent } from './course-content.js';

/** One lesson of each series of micro-courses, offered in the term now in study: what its teachers resume. */
export const STUDIED_TASTER: CourseContent = {
  key: 'micro-taster',
  title: '信息化教学微课选讲：课件与学情',
  titleEn: 'Selected micro-lessons: slides and evidence',
  introduction:
    '从“课件这样做更清楚”和“用数据看见学习”两个系列中各选一讲，先看一页课件怎样把学生的目光带到该看的地方，再看下课前三分钟怎样收集学情。每讲附两道小测。',
  introductionEn:
    'One lesson from each of two series: how a slide leads pupils’ eyes, and how to collect evidence in the last three minutes. Each ends with two questions.',
  lecturer: '容嘉杰',
  organisation: 'suiyuan',
  kind: 'professional',
  hours: 1,
  stages: STAGES,
  subjects: SUBJECTS,
  delivery: 'remote',
  terminals: ['pc', 'mobile', 'tv'],
  trainingFee: 300,
  materialFee: 0,
  seats: null,
  themes: ['visual-design', 'learning-evidence'],
  chapters: [
    ['课件这样做更清楚', ['信号原则：让学生看对地方']],
    ['用数据看见学习', ['出门条：三分钟收集学情']],
  ],
  media: ['slides-signalling', 'data-exit-ticket'],
};
