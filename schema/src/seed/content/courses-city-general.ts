import { STAGES, SUBJECTS } from './codes.js';
import type { CourseContent } from './course-content.js';

const remote = {
  kind: 'professional',
  delivery: 'remote',
  terminals: ['pc', 'mobile'],
  materialFee: 0,
  seats: null,
} as const;

export const GENERAL_COURSES: readonly CourseContent[] = [
  {
    ...remote,
    key: 'preschool-play',
    title: '幼儿园自主游戏的观察与支持',
    titleEn: 'Observing and supporting free play in kindergarten',
    introduction:
      '教师什么时候介入、怎样介入，是自主游戏最难的地方。课程用二十段游戏录像练习观察、记录和回应。',
    introductionEn:
      'When and how to step in is the hard part of free play. Twenty recordings train observing, noting and responding.',
    lecturer: '莫秋霞',
    organisation: 'kapok',
    hours: 12,
    stages: ['kindergarten'],
    subjects: ['preschool'],
    trainingFee: 6000,
    chapters: [
      ['观察', ['先看十分钟', '白描与判断', '学习故事的写法']],
      ['支持', ['材料就是邀请', '介入的三种方式', '与家长分享游戏']],
    ],
  },
  {
    key: 'preschool-environment',
    title: '幼儿园班级环境创设（混合式）',
    titleEn: 'Designing the kindergarten classroom (blended)',
    introduction:
      '线上学习原理，线下走进三所幼儿园的活动室。学员在自己班里完成一处改造，并用前后照片说明儿童的变化。',
    introductionEn:
      'Principles online, then visits to three kindergartens. You change one corner of your own room and show what changed for children.',
    lecturer: '莫秋霞',
    organisation: 'kapok',
    kind: 'professional',
    hours: 16,
    stages: ['kindergarten'],
    subjects: ['preschool'],
    delivery: 'blended',
    terminals: ['pc', 'mobile'],
    trainingFee: 20000,
    materialFee: 3000,
    seats: 45,
    chapters: [
      ['线上：环境的语言', ['儿童的高度', '少即是多', '自然材料的收集']],
      ['线下：走进活动室', ['跟访记录', '一处改造', '成果交流']],
    ],
  },
  {
    ...remote,
    key: 'pe-load',
    title: '体育课的运动负荷与安全',
    titleEn: 'Load and safety in PE lessons',
    introduction:
      '岭南夏季闷热，体育课既要有强度也要防热射病。课程讲解心率监测、分组循环和应急处置的完整流程。',
    introductionEn:
      'Southern summers are hot and humid. Heart rate, circuit groups and emergency steps for lessons with enough load and no heatstroke.',
    lecturer: '简伟雄',
    organisation: 'kapok',
    hours: 8,
    stages: ['primary', 'junior', 'senior', 'vocational'],
    subjects: ['pe'],
    trainingFee: 4000,
    chapters: [
      ['负荷', ['强度怎么看', '分组循环练习', '心率手环的用法']],
      ['安全', ['高温天气的课', '常见损伤处理', '一次演练']],
    ],
  },
  {
    ...remote,
    key: 'vocational-workshop',
    title: '职业学校理实一体课堂的组织',
    titleEn: 'Theory and practice in one vocational classroom',
    introduction:
      '把讲解、示范和实训放进同一个工位，教师怎样分配时间和照看全班。课例来自汽修、电商和学前教育三个专业。',
    introductionEn:
      'Explaining, showing and practising at one workplace: how to share time and mind the class. Cases from car repair, e-commerce and early childhood.',
    lecturer: '甘耀祖',
    organisation: 'lingnan',
    hours: 12,
    stages: ['vocational'],
    subjects: ['vocational', 'it', 'politics'],
    trainingFee: 6000,
    chapters: [
      ['工位上的课', ['任务书的写法', '示范看得见', '巡回指导的路线']],
      ['评价与安全', ['过程考核', '实训安全的三道关', '校企共评']],
    ],
  },
  {
    ...remote,
    key: 'integrated-project',
    title: '综合实践：做一个真的项目',
    titleEn: 'Integrated practice: a project that is real',
    introduction:
      '从“校门口为什么堵车”出发，学生调查、访谈、提方案、见负责人。课程给出一个学期的时间表和教师的放手清单。',
    introductionEn:
      '“Why is the school gate jammed?” Pupils survey, interview, propose and meet those in charge. With a term plan and a list of what to let go.',
    lecturer: '严可欣',
    organisation: 'suiyuan',
    hours: 10,
    stages: ['primary', 'junior', 'senior'],
    subjects: ['integrated', 'science', 'geography', 'moral'],
    trainingFee: 5000,
    chapters: [
      ['选题', ['真问题的样子', '从大到小']],
      ['过程', ['访谈的礼貌', '证据墙', '教师的放手清单', '成果给谁看']],
    ],
  },
  {
    ...remote,
    key: 'psychology-counselling',
    title: '学校心理辅导的基本技术',
    titleEn: 'Basic techniques of school counselling',
    introduction: '面向专兼职心理教师，练习倾听、具体化和目标约定。全部示范由演员演出，尊重并保护学生隐私。',
    introductionEn:
      'For full and part-time school counsellors: listening, being concrete, agreeing goals. All scenes are acted, so that no pupil is exposed.',
    lecturer: '麦静宜',
    organisation: 'kapok',
    hours: 12,
    stages: STAGES,
    subjects: ['psychology', 'special', 'pedagogy'],
    trainingFee: 6000,
    chapters: [
      ['会谈', ['第一次见面', '倾听与沉默', '说得更具体']],
      ['边界', ['保密与例外', '转介怎么开口', '督导与自我照顾']],
    ],
  },
  {
    ...remote,
    key: 'special-inclusion',
    title: '随班就读学生的课堂支持',
    titleEn: 'Supporting pupils with special needs in regular classes',
    introduction:
      '面向资源教师与任课教师，讲解个别化教育计划的写法和课堂调整的十五个做法。案例包括听障、阅读障碍和孤独症谱系。',
    introductionEn:
      'For resource and subject teachers: writing individual plans and fifteen adjustments in class, with cases of hearing loss, dyslexia and autism.',
    lecturer: '邵慧如',
    organisation: 'kapok',
    hours: 10,
    stages: ['primary', 'junior'],
    subjects: SUBJECTS,
    trainingFee: 5000,
    chapters: [
      ['了解', ['从能做什么看起', '个别化教育计划']],
      ['调整', ['座位、时间与指令', '同伴支持', '评价的合理便利']],
    ],
  },
  {
    ...remote,
    key: 'library-reading',
    title: '学校图书馆的阅读推广与数字资源',
    titleEn: 'Promoting reading and digital resources in the school library',
    introduction:
      '图书馆不只是借书的地方。课程介绍主题书展、读书会和数字资源导航，并讲解学生数据的最小化收集。',
    introductionEn:
      'A library is more than lending. Themed shelves, reading circles and guides to digital resources, with as little pupil data as possible.',
    lecturer: '柳书宁',
    organisation: 'remote',
    hours: 8,
    stages: STAGES,
    subjects: ['library', 'laboratory', 'pedagogy'],
    trainingFee: 4000,
    chapters: [
      ['人和书', ['一面会说话的书架', '读书会的第一次']],
      ['数字资源', ['导航页怎么做', '版权与下载', '少收一点数据']],
    ],
  },
  {
    key: 'homeroom-dialogue',
    title: '班主任沟通工作坊（面授，小班）',
    titleEn: 'Communication workshop for form teachers (face-to-face, small group)',
    introduction:
      '三十人小班，全程角色扮演。练习与沉默的学生、焦急的家长和意见不同的同事谈话，每人至少有三次被观察和反馈的机会。',
    introductionEn:
      'Thirty people and role play throughout: the silent pupil, the worried parent, the colleague who disagrees. Everyone is observed three times.',
    lecturer: '欧阳敏',
    organisation: 'kapok',
    kind: 'professional',
    hours: 12,
    stages: STAGES,
    subjects: SUBJECTS,
    delivery: 'face_to_face',
    terminals: ['pc'],
    trainingFee: 28000,
    materialFee: 1500,
    seats: 30,
    chapters: [
      ['与学生谈', ['沉默的学生', '犯了错的学生']],
      ['与大人谈', ['焦急的家长', '意见不同的同事', '一次难谈的谈话']],
    ],
  },
  {
    key: 'ai-classroom-day',
    title: '智能工具进课堂：一日实操（面授）',
    titleEn: 'AI tools in the classroom: a hands-on day',
    introduction:
      '带上自己的一节课来，带着改好的一节课走。上午体验与拆解，下午分学科改课，指导教师一对四陪伴。',
    introductionEn:
      'Bring one lesson and leave with a better one. Try and take apart in the morning, redesign by subject in the afternoon, one tutor for four.',
    lecturer: '容嘉杰',
    organisation: 'suiyuan',
    kind: 'professional',
    hours: 6,
    stages: ['primary', 'junior', 'senior', 'vocational'],
    subjects: SUBJECTS,
    delivery: 'face_to_face',
    terminals: ['pc'],
    trainingFee: 12000,
    materialFee: 0,
    seats: 36,
    chapters: [
      ['上午：体验与拆解', ['三节示范课', '工具背后的教学假设']],
      ['下午：改一节课', ['分组改课', '互相试讲', '带走一份清单']],
    ],
  },
];
