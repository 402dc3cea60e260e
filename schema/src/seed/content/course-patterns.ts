import type { StageCode } from './codes.js';
import type { Topic } from './subject-topics.js';

export const STAGE_WORDS: Readonly<Record<StageCode, Topic>> = {
  kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior secondary' },
  senior: { zh: '高中', en: 'Senior secondary' },
  vocational: { zh: '中职', en: 'Vocational' },
};

/** Ways a course goes about its topic; the title ends with one of them. */
export const APPROACHES: readonly Topic[] = [
  { zh: '的教学设计', en: 'planning lessons' },
  { zh: '课例研读', en: 'lessons studied' },
  { zh: '的作业设计', en: 'designing homework' },
  { zh: '的课堂提问', en: 'asking questions' },
  { zh: '的评价与反馈', en: 'assessment and feedback' },
  { zh: '中的差异教学', en: 'teaching different learners' },
  { zh: '的信息化教学', en: 'teaching with technology' },
  { zh: '的教研活动组织', en: 'running subject meetings' },
  { zh: '难点突破', en: 'overcoming difficulties' },
  { zh: '的学习支架', en: 'scaffolds for learning' },
  { zh: '的单元整体设计', en: 'designing whole units' },
  { zh: '名师示范课', en: 'master classes' },
];

/** Courses for every stage and subject. */
export const GENERAL_TOPICS: readonly Topic[] = [
  { zh: '班主任工作', en: 'class teachers' },
  { zh: '家校沟通', en: 'talking with parents' },
  { zh: '师德修养', en: 'professional ethics' },
  { zh: '教师心理调适', en: 'teachers’ wellbeing' },
  { zh: '学生心理辅导', en: 'supporting pupils' },
  { zh: '人工智能应用', en: 'using artificial intelligence' },
  { zh: '教育科研方法', en: 'research methods' },
  { zh: '课程思政', en: 'values across the curriculum' },
  { zh: '校园安全', en: 'safety at school' },
  { zh: '教育法规', en: 'education law' },
  { zh: '普通话与表达', en: 'speaking well' },
  { zh: '课堂管理', en: 'classroom management' },
];

/** What a chapter and its lessons are called; English in the same order. */
export const OUTLINES: readonly (readonly [Topic, readonly Topic[]])[] = [
  [
    { zh: '为什么要改', en: 'Why change' },
    [
      { zh: '一节课里的真问题', en: 'A real problem in one lesson' },
      { zh: '标准怎样说', en: 'What the standards say' },
    ],
  ],
  [
    { zh: '怎样做', en: 'How to' },
    [
      { zh: '从目标倒推活动', en: 'Activities from aims' },
      { zh: '一份可以带走的方案', en: 'A plan to take away' },
    ],
  ],
  [
    { zh: '看效果', en: 'Seeing what it does' },
    [
      { zh: '学生留下的证据', en: 'Evidence pupils leave' },
      { zh: '下一次怎样改进', en: 'Better next time' },
    ],
  ],
];

export const outlineEnglishOfPatterns: ReadonlyMap<string, string> = new Map(
  OUTLINES.flat(2).map(({ zh, en }) => [zh, en]),
);
