import type { CourseContent } from './course-content.js';

const remote = {
  kind: 'professional',
  delivery: 'remote',
  terminals: ['pc', 'mobile'],
  materialFee: 0,
  seats: null,
} as const;
const classroom = { kind: 'professional', delivery: 'face_to_face', terminals: ['pc'] } as const;

export const SCIENCE_COURSES: readonly CourseContent[] = [
  {
    ...remote,
    key: 'maths-number-sense',
    title: '小学数学：在运算中发展数感',
    titleEn: 'Growing number sense in primary mathematics',
    introduction:
      '计算不只是求结果。课程用数线、点子图和估算活动，帮助学生看见数与数之间的关系，并讨论常见错误背后的想法。',
    introductionEn:
      'Calculation is more than an answer. Number lines, dot patterns and estimation show relations between numbers, and what common mistakes reveal.',
    lecturer: '陆建华',
    organisation: 'lingnan',
    hours: 12,
    stages: ['primary'],
    subjects: ['mathematics'],
    trainingFee: 6000,
    chapters: [
      ['看见关系', ['数线能做什么', '点子图与乘法', '估算在前']],
      ['听懂错误', ['借位里的误会', '分数为什么难', '一次数学谈话']],
    ],
  },
  {
    ...remote,
    key: 'maths-function',
    title: '初中函数概念的教学：从变化到对应',
    titleEn: 'Teaching functions in junior secondary mathematics',
    introduction:
      '以水费、打车和投篮为情境，带领学生经历从变化关系到对应关系的抽象。课程给出一次函数单元的整体设计和课堂实录。',
    introductionEn:
      'Water bills, taxis and basketball lead from change to correspondence. With a full unit on linear functions and recorded lessons.',
    lecturer: '冯绍聪',
    organisation: 'suiyuan',
    hours: 10,
    stages: ['junior'],
    subjects: ['mathematics'],
    trainingFee: 5000,
    chapters: [
      ['概念的起点', ['什么在变，什么不变', '表格、图像与式子']],
      ['单元整体设计', ['一次函数的六课时', '动态图像什么时候出现', '单元测评与讲评']],
    ],
  },
  {
    ...remote,
    key: 'maths-modelling',
    title: '高中数学建模活动的组织与评价',
    titleEn: 'Mathematical modelling in senior secondary school',
    introduction:
      '用共享单车调度、茶水降温等六个课题，讲清建模活动的完整过程。教师将得到分工表、答辩问题和评分量规。',
    introductionEn:
      'Six topics, from bicycle sharing to cooling tea, show the whole modelling process, with role sheets, viva questions and a rubric.',
    lecturer: '伍启航',
    organisation: 'suiyuan',
    hours: 12,
    stages: ['senior', 'vocational'],
    subjects: ['mathematics'],
    trainingFee: 6000,
    chapters: [
      ['做一次建模', ['把问题说清楚', '假设与变量', '结果对不对']],
      ['组织与评价', ['小组怎样分工', '答辩问什么', '用量规评报告']],
    ],
  },
  {
    ...classroom,
    key: 'maths-lesson-study',
    title: '数学课例研修工作坊（面授）',
    titleEn: 'Mathematics lesson study workshop (face-to-face)',
    introduction:
      '三次集中，两轮磨课。学员分组设计同一节课，观课后依据学生作业修改，再上一次。名额不多，适合愿意开放课堂的老师。',
    introductionEn:
      'Three meetings, two rounds. Groups design one lesson, watch it, revise it from pupils’ work and teach it again. Few places, for teachers willing to open their classroom.',
    lecturer: '陆建华',
    organisation: 'lingnan',
    hours: 18,
    stages: ['primary', 'junior', 'senior'],
    subjects: ['mathematics'],
    trainingFee: 36000,
    materialFee: 2000,
    seats: 32,
    chapters: [
      ['第一轮', ['确定研究问题', '共同设计', '观课与学生访谈']],
      ['第二轮', ['依据作业修改', '再上一次', '写成课例']],
    ],
  },
  {
    ...remote,
    key: 'physics-experiment',
    title: '用手机做物理实验：传感器与数据',
    titleEn: 'Physics experiments with a phone',
    introduction:
      '手机里有加速度计、气压计和麦克风。课程用十二个实验示范怎样采集、导出和分析数据，器材都是教室里找得到的。',
    introductionEn:
      'A phone holds an accelerometer, a barometer and a microphone. Twelve experiments show how to record, export and analyse with what a classroom has.',
    lecturer: '邹明轩',
    organisation: 'suiyuan',
    hours: 10,
    stages: ['junior', 'senior'],
    subjects: ['physics', 'laboratory'],
    trainingFee: 5000,
    chapters: [
      ['传感器', ['认识手机里的传感器', '电梯里的超重与失重', '声速测量']],
      ['数据', ['导出与作图', '误差从哪里来', '学生自主课题']],
    ],
  },
  {
    ...remote,
    key: 'chemistry-misconceptions',
    title: '化学迷思概念的诊断与转变',
    titleEn: 'Finding and changing misconceptions in chemistry',
    introduction:
      '“溶解就是消失”“催化剂不参加反应”，这些想法从何而来。课程介绍二阶诊断题的编制，并给出八个概念的转变课例。',
    introductionEn:
      '“Dissolved means gone”: where do such ideas come from? How to write two-tier items, with lessons for eight concepts.',
    lecturer: '植丽芬',
    organisation: 'lingnan',
    hours: 9,
    stages: ['junior', 'senior'],
    subjects: ['chemistry'],
    trainingFee: 4500,
    chapters: [
      ['诊断', ['学生心里的微粒', '二阶诊断题']],
      ['转变', ['从冲突开始', '模型的得与失', '追踪一个学期']],
    ],
  },
  {
    ...remote,
    key: 'biology-field',
    title: '校园里的生物多样性调查',
    titleEn: 'Surveying biodiversity on the school grounds',
    introduction:
      '以样方、红外相机和公民科学平台为工具，把调查做成一个学期的长作业。附华南常见校园动植物识别图卡。',
    introductionEn:
      'Quadrats, camera traps and citizen science make a term-long survey, with cards of plants and animals common on southern campuses.',
    lecturer: '丘小梅',
    organisation: 'kapok',
    hours: 9,
    stages: ['primary', 'junior', 'senior'],
    subjects: ['biology', 'science', 'laboratory'],
    trainingFee: 4500,
    chapters: [
      ['准备', ['选点与分工', '安全与标本伦理']],
      ['调查', ['样方怎么打', '拍照识别要核对', '数据怎样共享', '写一份给校长的报告']],
    ],
  },
  {
    ...remote,
    key: 'geography-gis',
    title: '网络地图与地理信息：从看图到用图',
    titleEn: 'Web maps and geographic information in lessons',
    introduction:
      '用免费的网络地图完成叠加、测量和专题制图。课例涉及内涝、老城更新和地铁客流，都取材于本地。',
    introductionEn:
      'Overlay, measure and draw thematic maps with free tools. Local cases: flooding, the old town and metro passengers.',
    lecturer: '祝清和',
    organisation: 'suiyuan',
    hours: 9,
    stages: ['junior', 'senior'],
    subjects: ['geography'],
    trainingFee: 4500,
    chapters: [
      ['看图', ['图层的意思', '尺度与误读']],
      ['用图', ['一张内涝风险图', '老城更新前后', '让学生自己制图']],
    ],
  },
  {
    ...remote,
    key: 'it-python',
    title: '信息科技：从图形化编程到 Python',
    titleEn: 'From blocks to Python',
    introduction:
      '针对从积木块到文本代码的过渡困难，安排十六个对照练习。课程强调读程序、改程序在写程序之前。',
    introductionEn:
      'Sixteen paired exercises ease the step from blocks to text. Reading and changing programs comes before writing them.',
    lecturer: '容嘉杰',
    organisation: 'suiyuan',
    hours: 15,
    stages: ['primary', 'junior', 'senior', 'vocational'],
    subjects: ['it', 'vocational'],
    trainingFee: 7500,
    chapters: [
      ['对照着读', ['同一个程序的两种写法', '变量与列表', '循环里的错']],
      ['改与写', ['给程序加一个功能', '结对调试', '单元项目与展示']],
    ],
  },
  {
    ...classroom,
    key: 'science-inquiry',
    title: '小学科学探究实验操作培训（面授）',
    titleEn: 'Hands-on inquiry in primary science (face-to-face)',
    introduction:
      '一天半的实验室培训，覆盖三至六年级三十个必做实验。每人一套器材，当场完成并讨论怎样让学生先猜后做。',
    introductionEn:
      'A day and a half in the laboratory with thirty required experiments of grades three to six, one kit each, and talk about predicting first.',
    lecturer: '岑家乐',
    organisation: 'kapok',
    hours: 9,
    stages: ['primary'],
    subjects: ['science', 'integrated', 'laboratory'],
    trainingFee: 15000,
    materialFee: 8000,
    seats: 40,
    chapters: [
      ['物质与能量', ['溶解与分离', '简单电路排错', '热的传递']],
      ['生命与地球', ['种子与条件', '模拟火山与侵蚀', '学生记录本']],
    ],
  },
];
