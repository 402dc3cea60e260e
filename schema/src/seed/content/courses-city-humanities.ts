import type { CourseContent } from './course-content.js';

const remote = {
  kind: 'professional',
  delivery: 'remote',
  terminals: ['pc', 'mobile'],
  materialFee: 0,
  seats: null,
} as const;

export const HUMANITIES_COURSES: readonly CourseContent[] = [
  {
    ...remote,
    key: 'chinese-whole-book',
    title: '小学整本书阅读的设计与推进',
    titleEn: 'Reading whole books in primary school',
    introduction:
      '从选书、导读到交流，完整走一遍一本书的教学过程。六个课例来自二至六年级，附阅读单和家长沟通的写法。',
    introductionEn:
      'From choosing a book to talking about it: one full cycle, with six lessons from grades two to six, reading sheets and notes for parents.',
    lecturer: '黎婉清',
    organisation: 'lingnan',
    hours: 12,
    stages: ['primary'],
    subjects: ['chinese'],
    trainingFee: 6000,
    chapters: [
      ['选书与导读', ['一本书适不适合全班读', '导读课不剧透', '阅读计划怎样定得住']],
      ['推进与交流', ['阅读单的三种问法', '把讨论交给学生', '读完之后留下什么']],
    ],
  },
  {
    ...remote,
    key: 'chinese-argument',
    title: '初中议论文：从观点到论证',
    titleEn: 'Argument writing in junior secondary Chinese',
    introduction:
      '学生的议论文常常只有观点和例子。本课程用支架、追问和同伴修改，帮助学生说清“为什么”。所有范文均来自普通班级。',
    introductionEn:
      'Pupils’ arguments often hold only claims and examples. Scaffolds, questions and peer revision help them to say why. All samples come from ordinary classes.',
    lecturer: '温如海',
    organisation: 'lingnan',
    hours: 10,
    stages: ['junior', 'senior'],
    subjects: ['chinese'],
    trainingFee: 5000,
    chapters: [
      ['看见论证', ['观点、理由与证据', '一篇习作的三次修改']],
      ['课堂支架', ['追问卡', '反方来信', '同伴修改的语言']],
    ],
  },
  {
    ...remote,
    key: 'chinese-classical',
    title: '高中文言文教学中的文化理解',
    titleEn: 'Culture in senior secondary classical Chinese',
    introduction:
      '字词落实之后，怎样让学生读懂古人的处境与选择。课程选取八篇必修篇目，比较三种不同的进入方式。',
    introductionEn:
      'Once the words are clear, how do pupils understand the lives and choices behind them? Eight required texts, three ways in.',
    lecturer: '阮怀瑾',
    organisation: 'lingnan',
    hours: 12,
    stages: ['senior', 'vocational'],
    subjects: ['chinese'],
    trainingFee: 6000,
    chapters: [
      ['字词与语境', ['不把文章讲碎', '注释之外的线索']],
      ['理解与对话', ['人物的两难', '与今天对话', '一次专题研读']],
    ],
  },
  {
    ...remote,
    key: 'english-phonics',
    title: '小学英语自然拼读与绘本课',
    titleEn: 'Phonics and picture books in primary English',
    introduction:
      '用二十个常见拼读规律支撑学生独立阅读，再用绘本给规律一个语境。每节课配有可以直接使用的课堂音频。',
    introductionEn:
      'Twenty common patterns support independent reading; picture books give them a context. Every lesson comes with audio for class.',
    lecturer: '江佩仪',
    organisation: 'kapok',
    hours: 12,
    stages: ['primary'],
    subjects: ['english'],
    trainingFee: 6000,
    chapters: [
      ['拼读规律', ['从听辨开始', '拆与合', '遇到例外怎么讲']],
      ['绘本课堂', ['图画里的信息', '大声读与轻声读', '学生自己的小书']],
    ],
  },
  {
    ...remote,
    key: 'english-listening',
    title: '中学英语听说课的任务设计',
    titleEn: 'Tasks for listening and speaking in secondary English',
    introduction:
      '把“听后回答问题”改成真实的交流任务，让学生有理由去听、有话可说。课程同时讲解听说机考的能力要求。',
    introductionEn:
      'Turns “listen and answer” into tasks with a reason to listen and something to say. Also explains what the computer-based test asks for.',
    lecturer: '詹思敏',
    organisation: 'kapok',
    hours: 10,
    stages: ['junior', 'senior', 'vocational'],
    subjects: ['english'],
    trainingFee: 5000,
    chapters: [
      ['听', ['给一个听的理由', '分层的听力单', '声音材料从哪来']],
      ['说', ['准备时间的学问', '信息差任务', '口语的即时反馈']],
    ],
  },
  {
    ...remote,
    key: 'history-sources',
    title: '史料实证：让学生像历史学家一样提问',
    titleEn: 'Working with sources in history',
    introduction:
      '从一张十三行时期的账单开始，学习挑选、裁剪和组合史料。课程提供三十则岭南乡土史料及提问示例。',
    introductionEn:
      'Starting from a bill of the Thirteen Hongs, learn to choose, trim and combine sources. Thirty local sources with sample questions are included.',
    lecturer: '区文渊',
    organisation: 'lingnan',
    hours: 9,
    stages: ['junior', 'senior'],
    subjects: ['history'],
    trainingFee: 4500,
    chapters: [
      ['读史料', ['谁写的，写给谁', '互相矛盾的两份材料']],
      ['用史料', ['裁剪的分寸', '乡土史料进课堂', '命题中的史料']],
    ],
  },
  {
    ...remote,
    key: 'politics-issue',
    title: '议题式教学在思想政治课中的应用',
    titleEn: 'Issue-based teaching in politics and moral education',
    introduction:
      '好的议题有真实的冲突，也有可以到达的结论。本课程分析十个课堂议题，说明怎样设问、组织讨论和收束。',
    introductionEn:
      'A good issue has a real conflict and a conclusion within reach. Ten classroom issues show how to ask, discuss and close.',
    lecturer: '谭志坚',
    organisation: 'lingnan',
    hours: 10,
    stages: ['primary', 'junior', 'senior', 'vocational'],
    subjects: ['moral', 'politics'],
    trainingFee: 5000,
    chapters: [
      ['议题从哪里来', ['新闻、校园与身边事', '可议与可教']],
      ['课堂组织', ['设问的梯子', '不同声音同时在场', '收束不等于给答案']],
    ],
  },
  {
    ...remote,
    key: 'music-cantonese',
    title: '粤语童谣与岭南音乐进课堂',
    titleEn: 'Cantonese nursery rhymes and Lingnan music in class',
    introduction:
      '从《月光光》到广东音乐小曲，介绍二十首适合学校的作品。教师将学会用简单的打击乐和声势伴奏组织全班合奏。',
    introductionEn:
      'Twenty pieces suited to school, from “Moonlight” to Cantonese tunes, with simple percussion and body rhythm for the whole class.',
    lecturer: '苏咏琴',
    organisation: 'kapok',
    hours: 8,
    stages: ['kindergarten', 'primary', 'junior', 'senior'],
    subjects: ['music', 'preschool'],
    trainingFee: 4000,
    chapters: [
      ['听与唱', ['童谣里的声调', '广东音乐的味道']],
      ['合奏', ['声势与打击乐', '一堂四十分钟的合奏课', '展演前的最后一周']],
    ],
  },
  {
    key: 'arts-papercut',
    title: '佛山剪纸与广彩：美术课里的非遗',
    titleEn: 'Paper-cutting and Canton porcelain in art lessons',
    introduction:
      '两天面授，动手完成一幅剪纸和一只广彩小碟。课程重点是怎样把传统工艺拆成学生做得来的步骤，并讲出纹样背后的故事。',
    introductionEn:
      'Two days in the workshop: one paper-cut and one painted dish. The point is to break a craft into steps pupils can do, and tell the stories of its patterns.',
    lecturer: '潘少珊',
    organisation: 'kapok',
    kind: 'professional',
    hours: 12,
    stages: ['primary', 'junior', 'senior'],
    subjects: ['arts', 'integrated'],
    delivery: 'face_to_face',
    terminals: ['pc'],
    trainingFee: 18000,
    materialFee: 6000,
    seats: 30,
    chapters: [
      ['剪纸', ['从一张对折的纸开始', '阴刻与阳刻', '学生安全与工具']],
      ['广彩', ['纹样的来历', '起稿与填彩', '一个单元的教学安排']],
    ],
  },
];
