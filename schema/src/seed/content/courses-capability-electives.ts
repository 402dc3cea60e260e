import { STAGES, SUBJECTS } from './codes.js';
import type { ChapterContent, CourseContent } from './course-content.js';
import { SERIES, type SeriesKey } from './themes.js';

interface LongElective {
  readonly key: string;
  readonly series: SeriesKey;
  readonly hours: number;
  readonly lecturer: string;
  readonly title: string;
  readonly titleEn: string;
  readonly introduction: string;
  readonly introductionEn: string;
  readonly chapters: readonly ChapterContent[];
}

/** D6: with the micro-courses, more than the 42 hours a teacher of other subjects needs. */
const LONG_ELECTIVES: readonly LongElective[] = [
  {
    key: 'ai-lesson-prep',
    series: 'ai-assist',
    hours: 4,
    lecturer: '容嘉杰',
    title: '用智能工具备一节课：提问、核对、改写',
    titleEn: 'Preparing a lesson with AI: ask, verify, rewrite',
    introduction:
      '从一句含糊的要求到一份能用的教案，中间隔着三轮追问。课程示范怎样交代学情、怎样核对事实，以及哪些环节必须自己来写。',
    introductionEn:
      'Between a vague request and a usable plan lie three rounds of questions: how to describe your class, verify facts, and what you must write yourself.',
    chapters: [['提问与核对', ['把学情说清楚', '三轮追问', '事实核对表', '留给自己的环节']]],
  },
  {
    key: 'ai-differentiation',
    series: 'ai-assist',
    hours: 3,
    lecturer: '江佩仪',
    title: '分层阅读材料的快速改写',
    titleEn: 'Rewriting texts for different readers',
    introduction:
      '同一篇文章，改成三个难度，保留同样的关键信息。课程提供改写要点和校对清单，适用于各学科的阅读材料。',
    introductionEn:
      'One text at three levels with the same key facts. Points for rewriting and a checklist, for reading in any subject.',
    chapters: [['改写', ['难度由什么决定', '三个版本', '校对清单']]],
  },
  {
    key: 'ai-ethics',
    series: 'ai-assist',
    hours: 3,
    lecturer: '谢立远',
    title: '课堂使用智能工具的边界',
    titleEn: 'Limits for AI tools in class',
    introduction: '什么作业可以用，用了怎样注明，学生信息能不能输入。课程用十个判断题引出一份班级公约。',
    introductionEn:
      'Which homework may use AI, how to say so, and may pupil data be entered? Ten cases lead to a class agreement.',
    chapters: [['边界', ['十个判断', '诚信与注明', '一份班级公约']]],
  },
  {
    key: 'media-microlesson',
    series: 'media-making',
    hours: 6,
    lecturer: '罗志刚',
    title: '微课录制：从脚本到成片',
    titleEn: 'Recording a micro-lesson: from script to film',
    introduction:
      '一台电脑、一支话筒就能开始。课程按写脚本、录声音、录屏、剪辑、加字幕的顺序，带您完成一节五分钟微课。',
    introductionEn:
      'A computer and a microphone suffice. Script, voice, screen, cut and captions: make one five-minute lesson.',
    chapters: [
      ['准备', ['一课一问', '脚本的三栏写法', '安静的角落']],
      ['制作', ['录音与录屏', '剪掉停顿', '字幕与封面']],
    ],
  },
  {
    key: 'media-audio',
    series: 'media-making',
    hours: 3,
    lecturer: '倪海澄',
    title: '教学音频的录制与剪辑',
    titleEn: 'Recording and cutting audio for class',
    introduction:
      '听写、领读、听力材料都可以自己录。课程讲话筒距离、降噪和音量统一，最后做成学生扫码可听的页面。',
    introductionEn:
      'Dictation, model reading and listening texts can be your own. Distance, noise, level, and a page pupils open by code.',
    chapters: [['音频', ['话筒与距离', '降噪和音量', '让学生扫码就听']]],
  },
  {
    key: 'media-interactive',
    series: 'media-making',
    hours: 8,
    lecturer: '邹明轩',
    title: '交互课件与网页小实验',
    titleEn: 'Interactive pages and small web experiments',
    introduction:
      '不写代码，也能做出可拖动、可调参数的课件。课程从触发器讲到网页仿真，作品可以在平板和手机上打开。',
    introductionEn:
      'Without code, make slides that pupils drag and tune. From triggers to web simulations that open on tablets and phones.',
    chapters: [
      ['从触发器开始', ['可以点的图', '拖一拖，试一试', '即时反馈']],
      ['网页小实验', ['找到可靠的仿真', '改参数', '设计观察任务', '在平板上测试']],
    ],
  },
  {
    key: 'blended-design',
    series: 'blended-class',
    hours: 6,
    lecturer: '黎婉清',
    title: '混合式教学设计：什么放线上，什么留课堂',
    titleEn: 'Blended design: what goes online, what stays in class',
    introduction:
      '不是把视频放到网上就叫混合。课程用一张目标与场景的对照表，帮助您安排课前、课中和课后，并给出四个学科的单元样例。',
    introductionEn:
      'Putting videos online is not blending. A table of goals and settings arranges before, during and after, with units from four subjects.',
    chapters: [
      ['分工', ['目标与场景', '课前任务不超过十五分钟']],
      ['衔接', ['课堂从数据开始', '课后的延伸', '四个单元样例']],
    ],
  },
  {
    key: 'blended-group',
    series: 'blended-class',
    hours: 4,
    lecturer: '严可欣',
    title: '在线小组合作的组织',
    titleEn: 'Organising group work online',
    introduction:
      '分组讨论室安静得可怕，共享文档只有一个人在写。课程给出角色卡、时间线和过程记录的用法，让合作真的发生。',
    introductionEn:
      'A silent breakout room, a document with one author: role cards, timelines and edit histories make co-operation happen.',
    chapters: [['合作', ['角色卡', '看得见的时间', '修改记录会说话', '收尾与互评']]],
  },
  {
    key: 'blended-absent',
    series: 'blended-class',
    hours: 3,
    lecturer: '高碧霞',
    title: '给缺课学生的补学方案',
    titleEn: 'Catching up after absence',
    introduction:
      '病假、比赛、转学，总有学生错过几节课。课程示范怎样用一页补学单，把关键点、微课和自测连起来。',
    introductionEn:
      'Illness, contests, moves: pupils miss lessons. A one-page plan links key points, micro-lessons and self-tests.',
    chapters: [['补学', ['只补关键点', '一页补学单', '十分钟面谈']]],
  },
  {
    key: 'growth-community',
    series: 'online-growth',
    hours: 5,
    lecturer: '欧阳敏',
    title: '网络教研共同体：从潜水到发言',
    titleEn: 'From reading to speaking in online communities',
    introduction:
      '怎样在群里提一个别人愿意回答的问题，怎样分享一节不完美的课。课程跟踪三个教研群一个学期的变化。',
    introductionEn:
      'How to ask what others want to answer, and share an imperfect lesson. Three communities followed for a term.',
    chapters: [['共同体', ['提一个好问题', '分享不完美的课', '主持一次线上教研', '把讨论留下来']]],
  },
  {
    key: 'growth-portfolio',
    series: 'online-growth',
    hours: 4,
    lecturer: '柳书宁',
    title: '电子档案袋与教学反思',
    titleEn: 'Portfolios and reflection',
    introduction: '每周十分钟，留下一张照片、一句话和一个疑问。课程介绍档案袋的结构，也谈公开与保密的分寸。',
    introductionEn:
      'Ten minutes a week: a photo, a sentence, a question. How a portfolio is built, and what to keep private.',
    chapters: [['档案袋', ['每周十分钟', '挑选比收集重要', '公开与保密', '期末的对话']]],
  },
  {
    key: 'growth-research',
    series: 'online-growth',
    hours: 6,
    lecturer: '伍启航',
    title: '用课堂数据做小课题',
    titleEn: 'Small research with classroom data',
    introduction:
      '一个问题、一个班、一个学期，足够做一项有用的小研究。课程讲解选题、对照、数据整理和如实地写结论。',
    introductionEn:
      'One question, one class, one term make a useful study: topic, comparison, data, and honest conclusions.',
    chapters: [
      ['设计', ['问题要小', '与谁比较', '伦理与知情']],
      ['完成', ['整理数据', '图表怎样选', '写出不能下的结论']],
    ],
  },
];

const asCourse = (course: LongElective): CourseContent => ({
  ...course,
  organisation: course.series === 'blended-class' ? 'lingnan' : 'suiyuan',
  kind: 'professional',
  stages: STAGES,
  subjects: SUBJECTS,
  delivery: 'remote',
  terminals: ['pc', 'mobile'],
  trainingFee: course.hours * 300,
  materialFee: 0,
  seats: null,
  category: 'elective',
  themes: course.key === 'ai-ethics' ? ['data-ethics', 'lesson-planning'] : [SERIES[course.series].theme],
});

export const CAPABILITY_LONG_ELECTIVES: readonly CourseContent[] = LONG_ELECTIVES.map(asCourse);
