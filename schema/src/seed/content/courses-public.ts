import { STAGES, SUBJECTS } from './codes.js';
import type { CourseContent } from './course-content.js';

const everyone = {
  kind: 'public',
  stages: STAGES,
  subjects: SUBJECTS,
  delivery: 'remote',
  materialFee: 0,
  seats: null,
} as const;

/** S9: the year's public subject is 18 hours: one topic of 18, or four topics of 4.5; each topic counts once. */
export const PUBLIC_COURSES: readonly CourseContent[] = [
  {
    ...everyone,
    key: 'public-ai-society',
    topic: 'ai-society-{year}',
    title: '{year} 年公需科目：人工智能与社会治理',
    titleEn: 'Public subject {year}: Artificial intelligence and society',
    introduction:
      '从身边的例子讲起，说明人工智能能做什么、不能做什么，以及它给教育、就业和公共服务带来的变化。课程还讨论算法公平、个人信息保护和青少年使用智能产品的边界。',
    introductionEn:
      'Starting from everyday examples, the course explains what artificial intelligence can and cannot do, and how it changes education, work and public services. It also discusses fairness, personal data and limits for young users.',
    lecturer: '郭宏亮',
    organisation: 'remote',
    hours: 18,
    terminals: ['pc', 'mobile', 'tv'],
    trainingFee: 5400,
    chapters: [
      ['认识人工智能', ['从下棋到对话：七十年走过的路', '机器怎样“学习”', '大模型的长处与短处']],
      ['智能时代的治理', ['算法也会有偏见', '谁对自动决策负责', '个人信息保护法要点']],
      ['学校与课堂', ['学生该在什么时候用', '学术诚信的新问题', '一所学校的智能产品公约']],
    ],
  },
  {
    ...everyone,
    key: 'public-ethics',
    topic: 'teacher-ethics-{year}',
    title: '{year} 年公需专题：新时代教师职业行为准则',
    titleEn: 'Public topic {year}: Professional conduct for teachers',
    introduction:
      '以十条准则为线索，用真实改编的案例讨论课堂言行、家校交往和廉洁从教。每讲留有一个可以带回教研组的讨论题。',
    introductionEn:
      'Ten rules of conduct, discussed through adapted real cases on classroom language, relations with parents and integrity. Each talk ends with a question for your group.',
    lecturer: '邝丽珊',
    organisation: 'lingnan',
    hours: 4.5,
    terminals: ['pc', 'mobile', 'tv'],
    trainingFee: 1350,
    chapters: [
      ['准则十条', ['准则从哪里来', '课堂内外的一致']],
      ['案例讨论', ['一次批评的分寸', '节日里的“心意”', '朋友圈里的学生照片']],
    ],
  },
  {
    ...everyone,
    key: 'public-law',
    topic: 'school-law-{year}',
    title: '{year} 年公需专题：学校里的法律问题',
    titleEn: 'Public topic {year}: Law in everyday school life',
    introduction:
      '围绕未成年人保护、校园伤害和教育惩戒，讲清教师在具体情境中可以做什么、应当做什么、不能做什么。附有常用法条的检索方法。',
    introductionEn:
      'On the protection of minors, accidents at school and discipline: what a teacher may, must and must not do in concrete situations. Shows how to look up the law.',
    lecturer: '钟启明',
    organisation: 'lingnan',
    hours: 4.5,
    terminals: ['pc', 'mobile', 'tv'],
    trainingFee: 1350,
    chapters: [
      ['未成年人保护', ['强制报告制度', '网络保护与学校职责']],
      ['责任与惩戒', ['校园伤害谁负责', '教育惩戒的三个层次', '留好过程记录']],
    ],
  },
  {
    ...everyone,
    key: 'public-mind',
    topic: 'mental-health-{year}',
    title: '{year} 年公需专题：看见学生的情绪',
    titleEn: 'Public topic {year}: Noticing how pupils feel',
    introduction: '帮助每一位任课教师识别学生情绪困扰的信号，学会倾听和转介。课程也谈教师自己的压力与恢复。',
    introductionEn:
      'Helps every teacher to recognise signs of distress, to listen and to refer. It also speaks about a teacher’s own strain and recovery.',
    lecturer: '麦静宜',
    organisation: 'kapok',
    hours: 4.5,
    terminals: ['pc', 'mobile'],
    trainingFee: 1350,
    chapters: [
      ['信号与倾听', ['哪些变化值得留意', '先听完再说', '转介的路径']],
      ['照顾好自己', ['工作压力的来源', '十分钟恢复练习']],
    ],
  },
  {
    ...everyone,
    key: 'public-green',
    topic: 'green-campus-{year}',
    title: '{year} 年公需专题：双碳目标与绿色校园',
    titleEn: 'Public topic {year}: Carbon goals and the green campus',
    introduction:
      '解释碳达峰与碳中和的基本概念，介绍岭南气候下的校园节能做法。各学科都能从中找到可以与学生一起完成的小项目。',
    introductionEn:
      'Explains carbon peak and neutrality and how schools in a southern climate save energy. Every subject will find a small project to do with pupils.',
    lecturer: '骆嘉麟',
    organisation: 'suiyuan',
    hours: 4.5,
    terminals: ['pc', 'mobile', 'tv'],
    trainingFee: 1350,
    chapters: [
      ['从概念到数字', ['碳从哪里来', '读懂一所学校的电费单']],
      ['校园行动', ['遮阳、通风与绿化', '学生节能小组怎么做']],
    ],
  },
];
