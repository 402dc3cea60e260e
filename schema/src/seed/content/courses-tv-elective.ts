import { STAGES, SUBJECTS } from './codes.js';
import type { CourseContent } from './course-content.js';

/** S8: studied on a TV, one to five hours, professional. */
const television = {
  kind: 'professional',
  delivery: 'remote',
  terminals: ['tv'],
  organisation: 'screen',
  materialFee: 0,
  seats: null,
  stages: STAGES,
  subjects: SUBJECTS,
} as const;
const elective = { kind: 'elective', stages: STAGES, subjects: SUBJECTS, materialFee: 0 } as const;

export const TV_AND_ELECTIVE_COURSES: readonly CourseContent[] = [
  {
    ...television,
    key: 'tv-master-lessons',
    title: '电视课堂：名师一课（2 学时）',
    titleEn: 'On TV: one lesson by a master teacher',
    introduction: '四节完整的常态课，不彩排、不加演。课后由执教者与评课者对谈，说说哪些是预设，哪些是临场。',
    introductionEn:
      'Four full everyday lessons without rehearsal, each followed by a talk about what was planned and what was not.',
    lecturer: '罗志刚',
    hours: 2,
    trainingFee: 600,
    chapters: [['四节常态课', ['语文：一首短诗', '数学：为什么是平行', '英语：问路', '科学：水去哪儿了']]],
  },
  {
    ...television,
    key: 'tv-voice',
    title: '电视课堂：教师的嗓音保护（1 学时）',
    titleEn: 'On TV: looking after a teacher’s voice',
    introduction: '耳鼻喉科医生与话剧演员一起讲发声。跟着电视做六个练习，课间十分钟就够。',
    introductionEn:
      'An ear, nose and throat doctor and an actor explain the voice. Six exercises to follow, ten minutes between lessons.',
    lecturer: '倪海澄',
    hours: 1,
    trainingFee: 300,
    chapters: [['嗓音', ['声带怎样受伤', '六个跟做练习']]],
  },
  {
    ...television,
    key: 'tv-city-history',
    title: '电视课堂：走读广州两千年（5 学时）',
    titleEn: 'On TV: walking through two thousand years of Guangzhou',
    introduction: '十集纪录短片，从南越王宫到长堤骑楼。每集后有三分钟“带学生去看什么”，方便设计研学路线。',
    introductionEn:
      'Ten short films from the Nanyue palace to the arcades of the waterfront, each with three minutes on what to show pupils there.',
    lecturer: '区文渊',
    hours: 5,
    trainingFee: 1500,
    chapters: [
      ['古城', ['南越王宫', '六脉渠', '光塔与怀圣寺', '镇海楼', '书院群']],
      ['商埠', ['十三行', '西关大屋', '沙面', '长堤骑楼', '研学路线设计']],
    ],
  },
  {
    ...elective,
    key: 'elective-first-aid',
    title: '校园急救：心肺复苏与常见意外（面授）',
    titleEn: 'First aid at school: CPR and common accidents',
    introduction: '人人上手练习心肺复苏和除颤器。结业考核由急救培训导师主持，通过者可获得校内急救员证明。',
    introductionEn:
      'Everyone practises CPR and the defibrillator. Certified trainers hold the test; those who pass become school first-aiders.',
    lecturer: '庄毅',
    organisation: 'kapok',
    hours: 6,
    delivery: 'face_to_face',
    terminals: ['pc'],
    trainingFee: 10000,
    seats: 60,
    chapters: [['急救', ['判断与呼救', '心肺复苏', '除颤器', '气道异物与出血']]],
  },
  {
    ...elective,
    key: 'elective-calligraphy',
    title: '教师书写：粉笔字与硬笔行楷',
    titleEn: 'Handwriting for teachers: chalk and pen',
    introduction: '从执笔和坐姿讲起，每课十五分钟示范加一页练习。作业拍照上传，由讲师圈点批改。',
    introductionEn:
      'From how to hold the chalk: fifteen minutes of showing and one page of practice a lesson. Photos of your work are marked.',
    lecturer: '石砚秋',
    organisation: 'lingnan',
    hours: 8,
    delivery: 'remote',
    terminals: ['pc', 'mobile'],
    trainingFee: 4000,
    seats: null,
    chapters: [
      ['粉笔字', ['站位与执笔', '横平竖直', '板书的布局']],
      ['行楷', ['连与断', '常用百字', '批语怎样写得好看']],
    ],
  },
  {
    ...elective,
    key: 'elective-cantonese',
    title: '给外地教师的粤语入门',
    titleEn: 'Cantonese for teachers from elsewhere',
    introduction:
      '面向来穗工作的老师，听得懂家长，也能同街坊打招呼。以九个声调和一百个日常句子为主，用粤剧小段练耳朵。',
    introductionEn:
      'For teachers new to the city: understand parents and greet neighbours. Nine tones, a hundred sentences, and opera snippets for the ear.',
    lecturer: '关凤仪',
    organisation: 'remote',
    hours: 6,
    delivery: 'remote',
    terminals: ['pc', 'mobile', 'tv'],
    trainingFee: 3000,
    seats: null,
    chapters: [
      ['听', ['九声六调', '菜市场里的数字']],
      ['说', ['家长会上的开场白', '早茶桌上的一百句']],
    ],
  },
];
