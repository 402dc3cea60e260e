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

/** Held face to face in the term now in study: its results wait for the tutor (H2). */
export const STUDIED_CLASS: CourseContent = {
  key: 'lesson-observation',
  title: '听得懂一节课：课堂观察两日工作坊（面授）',
  titleEn: 'Seeing what a lesson does: a two-day workshop on observation',
  introduction:
    '第一天一起看三节课，练习只记事实、不下结论；第二天到学校现场观察，当场写一份能帮到同事的反馈。',
  introductionEn:
    'On the first day three lessons are watched together, and only facts are noted. On the second, in a school, everyone writes feedback that helps a colleague.',
  lecturer: '容嘉杰',
  organisation: 'suiyuan',
  kind: 'professional',
  hours: 8,
  stages: STAGES,
  subjects: SUBJECTS,
  delivery: 'face_to_face',
  terminals: ['pc'],
  trainingFee: 16000,
  materialFee: 800,
  seats: 40,
  chapters: [
    ['第一天：看三节课', ['只记事实', '三种观察量表']],
    ['第二天：到现场去', ['学校现场观察', '写一份反馈']],
  ],
};

/** Offered in the term in study alone. */
export const STUDIED_ONLY: readonly CourseContent[] = [STUDIED_TASTER, STUDIED_CLASS];
