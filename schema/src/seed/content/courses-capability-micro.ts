import { STAGES, SUBJECTS } from './codes.js';
import type { CourseContent } from './course-content.js';
import { SERIES, type SeriesKey } from './themes.js';

type Micro = readonly [
  key: string,
  title: string,
  titleEn: string,
  introduction: string,
  introductionEn: string,
];

/** D4: micro-courses of one hour: one short video with a check (L1). */
const micro =
  (series: SeriesKey, lecturer: string) =>
  ([key, title, titleEn, introduction, introductionEn]: Micro): CourseContent => ({
    key,
    title,
    titleEn,
    introduction,
    introductionEn,
    lecturer,
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
    category: 'elective',
    series,
    themes: [SERIES[series].theme],
    chapters: [['微课', [title]]],
    media: [key],
  });

export const SLIDES_CRAFT: readonly CourseContent[] = (
  [
    [
      'slides-contrast',
      '对比与留白：一页只讲一件事',
      'Contrast and white space: one idea a page',
      '一页塞满文字，学生不知道先看哪里。本课用一页物理课件的三次修改，说明怎样删、怎样分、怎样留白。学完可以拿自己的一页试试。',
      'A full page gives no place to look first. Three revisions of one physics slide show what to cut, what to split and where to leave space.',
    ],
    [
      'slides-signalling',
      '信号原则：让学生看对地方',
      'Signalling: help pupils look in the right place',
      '箭头、颜色和加粗都是信号，用多了就成了噪声。本课讲解一次只给一个信号的做法，并示范怎样与讲解的语速配合。',
      'Arrows, colour and bold are signals, and too many become noise. One signal at a time, in step with your voice.',
    ],
    [
      'slides-pacing',
      '分步呈现：控制讲解的节奏',
      'Step by step: pacing an explanation',
      '学生跟不上，常常是因为内容一次全出来了。本课演示怎样把一张图拆成几步，以及在哪里停下来提问。',
      'Pupils often fall behind because everything appears at once. Split a figure into steps, and know where to stop and ask.',
    ],
    [
      'slides-redundancy',
      '少念字：避免图文声重复',
      'Read less aloud: avoid saying what is written',
      '屏幕上写一遍，嘴里再念一遍，学生反而记得少。本课用冗余原则解释原因，并给出把文字换成关键词的三个步骤。',
      'Text on the screen and the same text spoken makes pupils remember less. Why this is so, and three steps from sentences to key words.',
    ],
    [
      'slides-diagram',
      '用图说话：流程图与对比图',
      'Let figures speak: flow and comparison',
      '一段文字什么时候该变成图，变成哪一种图。本课比较流程图和对比图的用处，并现场把两段课文改成图。',
      'When should text become a figure, and which one? Flow and comparison charts, with two passages turned into figures.',
    ],
    [
      'slides-accessible',
      '后排也能看清：字号与色彩',
      'Readable from the back row: size and colour',
      '坐在最后一排，看得清多大的字。本课给出字号、对比度和配色的简单检查法，也照顾到色觉异常的学生。',
      'What size can the back row read? Simple checks for size, contrast and colour, with colour-blind pupils in mind.',
    ],
  ] as const
).map(micro('slides-craft', '容嘉杰'));

export const DATA_IN_CLASS: readonly CourseContent[] = (
  [
    [
      'data-exit-ticket',
      '出门条：三分钟收集学情',
      'Exit tickets: evidence in three minutes',
      '下课前三分钟，用一两道题看清谁会了、谁还差一点。本课讲出门条怎么出题、怎么分类，以及第二天怎么用。',
      'In the last three minutes one or two items show who has it and who nearly has. How to write, sort and use them the next day.',
    ],
    [
      'data-item-analysis',
      '用电子表格算难度与区分度',
      'Difficulty and discrimination in a spreadsheet',
      '一道题好不好，数据会说话。本课用三十名学生的成绩，在电子表格里算出难度和区分度，并说明数字怎样解读。',
      'Data tells whether an item is good. With thirty pupils’ scores, compute difficulty and discrimination and learn to read them.',
    ],
    [
      'data-quick-poll',
      '课堂即时投票怎么问',
      'Asking good questions in a classroom poll',
      '投票工具很多，问题问得好才有用。本课讲怎样设置干扰项、什么时候先讨论再投第二次，以及没有设备时的举牌做法。',
      'Tools abound, but the question matters. Distractors, voting again after discussion, and cards when there are no devices.',
    ],
    [
      'data-rubric',
      '用量规让评价看得见',
      'Rubrics that make assessment visible',
      '标准写在老师心里，学生就只能猜。本课带您写一份三个维度、四个水平的量规，并让学生用它改自己的作品。',
      'Criteria in the teacher’s head leave pupils guessing. Write a rubric of three dimensions and four levels, and let pupils revise with it.',
    ],
    [
      'data-feedback',
      '给学生的反馈写什么',
      'What to write in feedback',
      '“继续努力”帮不了学生。本课把反馈分成目标、现状和下一步三句话，并比较几种真实评语的效果。',
      '“Keep it up” helps nobody. Feedback in three sentences: goal, where you are, what next, with real comments compared.',
    ],
    [
      'data-privacy',
      '学生数据的收集与保护',
      'Collecting and protecting pupils’ data',
      '成绩、照片、家庭住址，都是需要保护的数据。本课讲清最少必要的原则，以及收集、保存、分享和删除时各做什么。',
      'Marks, photos and addresses all need protection. The principle of the least necessary, and what to do when collecting, keeping, sharing and deleting.',
    ],
  ] as const
).map(micro('data-in-class', '谢立远'));
