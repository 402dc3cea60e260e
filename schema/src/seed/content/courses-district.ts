import { STAGES, SUBJECTS, type StageCode, type SubjectCode } from './codes.js';
import type { CourseContent } from './course-content.js';
import type { DistrictKey } from './districts.js';

interface DistrictCourse {
  readonly district: DistrictKey;
  readonly title: string;
  readonly titleEn: string;
  readonly introduction: string;
  readonly introductionEn: string;
  readonly lecturer: string;
  readonly hours: number;
  readonly stages: readonly StageCode[];
  readonly subjects: readonly SubjectCode[];
  readonly delivery: 'remote' | 'face_to_face' | 'blended';
  readonly seats: number | null;
  readonly lessons: readonly string[];
}

/** S6, S14: shown to the district's own teachers only. */
const DISTRICT_OFFERS: readonly DistrictCourse[] = [
  {
    district: 'yuexiu',
    title: '越秀区：老城里的研学课程开发',
    titleEn: 'Yuexiu: field learning in the old town',
    introduction: '依托区内书院、革命旧址和博物馆，学习编写一份可实施的研学手册。结业成果收入区课程资源库。',
    introductionEn:
      'Academies, revolutionary sites and museums become a workable field guide, kept in the district’s library.',
    lecturer: '霍咏梅',
    hours: 8,
    stages: ['primary', 'junior', 'senior'],
    subjects: SUBJECTS,
    delivery: 'blended',
    seats: 50,
    lessons: ['选点与踩线', '任务单', '安全预案', '手册互评'],
  },
  {
    district: 'yuexiu',
    title: '越秀区：初中数学作业设计研修',
    titleEn: 'Yuexiu: homework design in junior mathematics',
    introduction: '围绕减量提质，按单元重新设计作业。每位学员提交一份分层作业并附学生完成时间的记录。',
    introductionEn:
      'Less and better: homework redesigned by unit. Everyone submits a differentiated set with recorded completion times.',
    lecturer: '冯绍聪',
    hours: 6,
    stages: ['junior'],
    subjects: ['mathematics'],
    delivery: 'remote',
    seats: null,
    lessons: ['作业的目标', '分层不贴标签', '讲评课怎么上'],
  },
  {
    district: 'haizhu',
    title: '海珠区：湿地里的跨学科课程',
    titleEn: 'Haizhu: cross-subject learning in the wetland',
    introduction: '以海珠湿地为课堂，科学、美术与语文教师同组备课。课程包含两次实地活动。',
    introductionEn:
      'The wetland as classroom; science, art and Chinese teachers plan together. Two field days included.',
    lecturer: '丘小梅',
    hours: 8,
    stages: ['primary', 'junior'],
    subjects: ['science', 'biology', 'arts', 'chinese', 'integrated'],
    delivery: 'blended',
    seats: 40,
    lessons: ['湿地初探', '观察笔记', '一次同组备课', '成果展'],
  },
  {
    district: 'liwan',
    title: '荔湾区：粤剧进校园教师培训',
    titleEn: 'Liwan: Cantonese opera at school',
    introduction: '在粤剧艺术博物馆上课，学会一段唱、一套身段。重点讨论零基础的班级从哪里开始。',
    introductionEn:
      'Taught in the opera museum: one aria, one set of moves, and where to begin with a class of beginners.',
    lecturer: '关凤仪',
    hours: 6,
    stages: ['primary', 'junior'],
    subjects: ['music', 'arts', 'chinese'],
    delivery: 'face_to_face',
    seats: 35,
    lessons: ['听戏', '一段唱', '一套身段'],
  },
  {
    district: 'tianhe',
    title: '天河区：数据驱动的精准教研',
    titleEn: 'Tianhe: joint planning with data',
    introduction: '用区学业质量监测的脱敏数据开展教研，练习从报告里提出问题。适合备课组长和学科带头人。',
    introductionEn:
      'Joint planning with anonymised district data: asking questions of a report. For heads of subject groups.',
    lecturer: '谢立远',
    hours: 8,
    stages: ['primary', 'junior', 'senior'],
    subjects: SUBJECTS,
    delivery: 'remote',
    seats: 120,
    lessons: ['看懂监测报告', '从数据到问题', '一次教研活动', '跟踪与调整'],
  },
  {
    district: 'baiyun',
    title: '白云区：乡镇学校小班教学策略',
    titleEn: 'Baiyun: teaching small classes in town schools',
    introduction: '班额小是优势。课程结合北部四镇的课例，讨论个别指导、混龄活动和远程同步课堂。',
    introductionEn:
      'Small classes are an advantage. Cases from the northern towns: individual help, mixed ages, shared remote lessons.',
    lecturer: '高碧霞',
    hours: 6,
    stages: ['primary'],
    subjects: SUBJECTS,
    delivery: 'remote',
    seats: null,
    lessons: ['小班的座位', '混龄活动', '同步课堂的配合'],
  },
  {
    district: 'huangpu',
    title: '黄埔区：中学科创社团指导教师培训',
    titleEn: 'Huangpu: coaching science clubs',
    introduction: '走进科学城实验室，了解学生课题的选题、过程记录与答辩。强调学生自己做，老师会问。',
    introductionEn:
      'In the laboratories of Science City: topics, logbooks and vivas of pupil projects. Pupils do, teachers ask.',
    lecturer: '邹明轩',
    hours: 8,
    stages: ['junior', 'senior'],
    subjects: ['physics', 'chemistry', 'biology', 'it', 'laboratory'],
    delivery: 'blended',
    seats: 40,
    lessons: ['选题会', '实验记录本', '走进实验室', '模拟答辩'],
  },
  {
    district: 'panyu',
    title: '番禺区：研学后的课堂变革课例研修',
    titleEn: 'Panyu: lesson study for pupil-led classrooms',
    introduction: '从导学案到学习任务群，比较两种组织方式的得失。学员提交一节前后对照的课例。',
    introductionEn:
      'From guided worksheets to task groups: what is won and lost. Everyone submits a lesson before and after.',
    lecturer: '黎婉清',
    hours: 8,
    stages: ['primary', 'junior'],
    subjects: ['chinese', 'mathematics', 'english'],
    delivery: 'remote',
    seats: null,
    lessons: ['导学案再思考', '任务群设计', '课例对照', '交流'],
  },
  {
    district: 'huadu',
    title: '花都区：幼小衔接联合教研',
    titleEn: 'Huadu: from kindergarten to school, together',
    introduction: '幼儿园大班教师与小学一年级教师结对，互相走进对方的课堂一天。讨论习惯、规则与拼音起步。',
    introductionEn:
      'Kindergarten and first-grade teachers pair up and spend a day in each other’s rooms: habits, rules, first letters.',
    lecturer: '莫秋霞',
    hours: 6,
    stages: ['kindergarten', 'primary'],
    subjects: ['preschool', 'chinese', 'mathematics'],
    delivery: 'face_to_face',
    seats: 60,
    lessons: ['互访一天', '差在哪里', '九月的第一周'],
  },
  {
    district: 'nansha',
    title: '南沙区：港澳子弟班的教学衔接',
    titleEn: 'Nansha: teaching classes for pupils from Hong Kong and Macao',
    introduction: '了解三地课程与评价的差别，讨论繁简转换、英语起点与家校沟通。邀请港澳教师同堂交流。',
    introductionEn:
      'Differences in curriculum and assessment, scripts, English levels and talking with parents. Teachers from both cities join.',
    lecturer: '詹思敏',
    hours: 6,
    stages: ['primary', 'junior'],
    subjects: SUBJECTS,
    delivery: 'remote',
    seats: 80,
    lessons: ['三地课程比较', '繁与简', '一次同堂交流'],
  },
  {
    district: 'conghua',
    title: '从化区：劳动教育与乡村振兴实践',
    titleEn: 'Conghua: work education in the countryside',
    introduction: '在荔枝园和艾米稻香小镇设计劳动任务，学习安全管理与评价。两天一夜，食宿自理。',
    introductionEn:
      'Tasks in lychee orchards and rice fields, with safety and assessment. Two days and a night.',
    lecturer: '严可欣',
    hours: 12,
    stages: ['primary', 'junior', 'senior'],
    subjects: ['integrated', 'moral', 'pe', 'biology'],
    delivery: 'face_to_face',
    seats: 45,
    lessons: ['一棵荔枝树的一年', '任务与工具', '安全管理', '劳动评价'],
  },
  {
    district: 'zengcheng',
    title: '增城区：农村小学英语教师口语提升',
    titleEn: 'Zengcheng: spoken English for primary teachers',
    introduction: '每周一次在线小组会话，六人一组，由外语教研员轮流主持。重在课堂用语的自然与准确。',
    introductionEn:
      'A weekly online conversation of six, led by advisers, for natural and accurate classroom English.',
    lecturer: '江佩仪',
    hours: 10,
    stages: ['primary'],
    subjects: ['english'],
    delivery: 'remote',
    seats: 60,
    lessons: ['课堂用语百句', '纠音', '讲一个故事', '评价与鼓励'],
  },
];

export const DISTRICT_COURSES: readonly CourseContent[] = DISTRICT_OFFERS.map((offer, index) => ({
  key: `district-${offer.district}-${String(index + 1)}`,
  title: offer.title,
  titleEn: offer.titleEn,
  introduction: offer.introduction,
  introductionEn: offer.introductionEn,
  lecturer: offer.lecturer,
  organisation: offer.district,
  kind: 'professional',
  hours: offer.hours,
  stages: offer.stages.length === 0 ? STAGES : offer.stages,
  subjects: offer.subjects,
  delivery: offer.delivery,
  terminals: offer.delivery === 'face_to_face' ? ['pc'] : ['pc', 'mobile'],
  trainingFee: 0,
  materialFee: 0,
  seats: offer.seats,
  chapters: [['课程内容', offer.lessons]],
}));
