import type { CourseContent, QuestionContent } from '../../publishing/content.rules.js';

/** What the demo's trainer is working on: one course in review, one returned with a reason, one just begun. */
export interface DraftContentOfDemo {
  readonly key: string;
  readonly state: 'editing' | 'submitted' | 'returned';
  /** the recording its lesson plays, as a video of the library */
  readonly media: string | null;
  readonly reason?: string;
  readonly content: Omit<CourseContent, 'chapters'>;
  readonly chapter: string;
  readonly lesson: string;
  readonly questions: readonly QuestionContent[];
}

const course = {
  lecturer: '容嘉杰',
  lecturerTitle: '教育技术研究员',
  hourKind: 'professional',
  publicTopic: null,
  delivery: 'remote',
  stages: ['primary', 'junior'],
} as const;

export const DRAFTS: readonly DraftContentOfDemo[] = [
  {
    key: 'rubric-workshop',
    state: 'submitted',
    media: 'data-rubric',
    content: {
      ...course,
      title: '用评价量规改进作业',
      titleEn: 'Better homework with rubrics',
      introduction: '从一份真实作业出发，写出学生看得懂的量规，并用它给出反馈。适合任教中小学各学科的教师。',
      introductionEn: null,
      hours: 2,
      subjects: ['chinese', 'mathematics', 'english', 'science'],
    },
    chapter: '量规入门',
    lesson: '一份好量规的样子',
    questions: [
      {
        id: 'rubric-question-1',
        prompt: '量规里的一条标准最好怎样写？',
        promptEn: null,
        options: [
          { text: '写成学生能对照自己作业的样子', textEn: null },
          { text: '写成教师打分用的百分比', textEn: null },
          { text: '只写“优、良、中、差”', textEn: null },
        ],
        answer: 0,
        explanation: '学生能对照，才能在交作业之前自己改进。',
        explanationEn: null,
      },
    ],
  },
  {
    key: 'class-data-privacy',
    state: 'returned',
    media: 'data-privacy',
    reason:
      '第一课讲得清楚。请补两处：一是写明适用哪些学科；二是给小测的第一题加上解析，教师答错以后要知道为什么。',
    content: {
      ...course,
      title: '班级数据里的隐私',
      titleEn: null,
      introduction: '班级群、成绩表、打卡小程序：哪些数据不该收，收了怎样保管。',
      introductionEn: null,
      hours: 1,
      subjects: [],
    },
    chapter: '收集之前',
    lesson: '先问三个问题',
    questions: [
      {
        id: 'privacy-question-1',
        prompt: '在班级群里公布成绩排名，问题出在哪里？',
        promptEn: null,
        options: [
          { text: '公开了学生的个人信息', textEn: null },
          { text: '排名的字号太小', textEn: null },
        ],
        answer: 0,
        explanation: '',
        explanationEn: null,
      },
    ],
  },
  {
    key: 'board-to-screen',
    state: 'editing',
    media: null,
    content: {
      ...course,
      title: '从板书到屏幕',
      titleEn: null,
      introduction: '',
      introductionEn: null,
      hours: null,
      subjects: ['mathematics'],
    },
    chapter: '板书与课件',
    lesson: '',
    questions: [],
  },
];
