import type { FullSubjectCode, StageCode } from './codes.js';

/** What the programme's subject courses say, one row a course; the frame is in courses-capability-required.ts. */
export interface SubjectCourse {
  readonly subject: FullSubjectCode;
  readonly stages: readonly StageCode[];
  readonly title: string;
  readonly titleEn: string;
  /** What the teacher learns to do, as sentences that stand alone. */
  readonly about: string;
  readonly aboutEn: string;
  readonly lecturer: string;
  /** Titles of the middle chapter's lessons: the subject's own cases. */
  readonly cases: readonly [string, string, string];
}

export const CORE_SUBJECT_COURSES: readonly SubjectCourse[] = [
  {
    subject: 'chinese',
    stages: ['primary'],
    title: '小学语文：技术支持的识字、阅读与表达',
    titleEn: 'Primary Chinese: literacy, reading and expression with technology',
    about: '用字源动画、朗读录音和共享文档支持识字、朗读与习作，让每个孩子的声音都被听见。',
    aboutEn:
      'Character animations, reading aloud recordings and shared documents, so that every child is heard.',
    lecturer: '黎婉清',
    cases: ['字源动画与识字', '朗读录音的听评', '一篇习作的共同修改'],
  },
  {
    subject: 'chinese',
    stages: ['junior'],
    title: '初中语文：名著阅读与写作的数字化支持',
    titleEn: 'Junior Chinese: digital support for novels and writing',
    about: '用时间轴、人物关系图和在线批注推进名著阅读，并在写作中留下可以回看的修改过程。',
    aboutEn:
      'Timelines, character maps and online annotation carry novels forward; writing keeps its history of revision.',
    lecturer: '温如海',
    cases: ['人物关系图', '在线批注的组织', '看得见的修改'],
  },
  {
    subject: 'chinese',
    stages: ['senior'],
    title: '高中语文：任务群教学中的资源与工具',
    titleEn: 'Senior Chinese: resources and tools for task groups',
    about: '围绕学习任务群检索、筛选和组织资源，用协作工具完成专题研读与思辨表达。',
    aboutEn:
      'Finding, filtering and ordering resources for task groups; collaborative tools for study and argument.',
    lecturer: '阮怀瑾',
    cases: ['专题资源库', '多文本比较', '一场线上辩论'],
  },
  {
    subject: 'chinese',
    stages: ['vocational'],
    title: '中职语文：职场情境中的读写与表达',
    titleEn: 'Vocational Chinese: reading and writing for work',
    about: '把说明书、客服对话和求职短视频变成学习任务，用语音识别和提词工具练习表达。',
    aboutEn: 'Manuals, service dialogues and job videos become tasks; speech tools help pupils practise.',
    lecturer: '温如海',
    cases: ['读懂一份说明书', '客服对话练习', '求职短视频'],
  },
  {
    subject: 'mathematics',
    stages: ['primary'],
    title: '小学数学：可视化工具与数学思考',
    titleEn: 'Primary mathematics: visual tools for thinking',
    about: '用虚拟教具、方格图和数据小调查，让学生在操作中说清道理，而不只是看到答案。',
    aboutEn:
      'Virtual manipulatives, grids and small surveys let pupils reason by doing, not only see answers.',
    lecturer: '陆建华',
    cases: ['分数墙', '图形的剪与拼', '一次班级小调查'],
  },
  {
    subject: 'mathematics',
    stages: ['junior'],
    title: '初中数学：动态几何与数据分析教学',
    titleEn: 'Junior mathematics: dynamic geometry and data',
    about: '用动态几何软件经历猜想、验证与证明，用电子表格处理真实数据，并判断技术何时该退场。',
    aboutEn:
      'Guess, test and prove with dynamic geometry; handle real data in spreadsheets; know when technology should step back.',
    lecturer: '冯绍聪',
    cases: ['拖动中的不变量', '一次函数的图像', '用真实数据学统计'],
  },
  {
    subject: 'mathematics',
    stages: ['senior'],
    title: '高中数学：函数、立体几何与建模的技术融合',
    titleEn: 'Senior mathematics: functions, solids and modelling with technology',
    about: '用图形计算器和三维作图突破抽象概念，用数据拟合支持建模活动，并设计能追问本质的问题。',
    aboutEn:
      'Graphing and 3D drawing for abstract ideas, fitting for modelling, and questions that reach the core.',
    lecturer: '伍启航',
    cases: ['参数与图像', '截面是什么形状', '茶水降温的拟合'],
  },
  {
    subject: 'mathematics',
    stages: ['vocational'],
    title: '中职数学：专业情境中的计算与图表',
    titleEn: 'Vocational mathematics: computing and charts at work',
    about: '从报价单、零件图和销售曲线入手，用电子表格解决专业里的数学问题。',
    aboutEn: 'Quotations, part drawings and sales curves: solving workplace mathematics with spreadsheets.',
    lecturer: '伍启航',
    cases: ['一份报价单', '零件图中的三角', '销售曲线'],
  },
  {
    subject: 'english',
    stages: ['primary'],
    title: '小学英语：多媒体绘本与口语练习',
    titleEn: 'Primary English: picture books and speaking',
    about: '用有声绘本、配音和口语伙伴工具增加学生开口的机会，并学会给出温和而具体的反馈。',
    aboutEn:
      'Audio books, dubbing and speaking partners give more turns to talk, with kind and concrete feedback.',
    lecturer: '江佩仪',
    cases: ['有声绘本', '给动画配音', '口语作业的反馈'],
  },
  {
    subject: 'english',
    stages: ['junior'],
    title: '初中英语：听说读写的数字化任务',
    titleEn: 'Junior English: digital tasks for the four skills',
    about: '设计有真实读者的写作任务和有信息差的听说任务，用在线词库和语料帮助学生自己发现用法。',
    aboutEn:
      'Writing with real readers, listening with a gap to fill, and corpora in which pupils discover usage.',
    lecturer: '詹思敏',
    cases: ['写给真实的读者', '信息差听说', '在语料中找用法'],
  },
  {
    subject: 'english',
    stages: ['senior'],
    title: '高中英语：主题语境下的资源整合',
    titleEn: 'Senior English: resources around a theme',
    about: '围绕主题语境组织多模态文本，用思维可视化工具支持深读，用同伴互评支持续写。',
    aboutEn:
      'Multimodal texts around a theme, thinking maps for close reading, and peer review for continuation writing.',
    lecturer: '詹思敏',
    cases: ['多模态文本', '深读的思维图', '读后续写的互评'],
  },
  {
    subject: 'english',
    stages: ['vocational'],
    title: '中职英语：职场沟通的情境模拟',
    titleEn: 'Vocational English: simulating talk at work',
    about: '模拟前台接待、邮件往来和直播带货，用录音回放帮助学生调整语言。',
    aboutEn:
      'Reception desks, e-mails and live selling, with recordings that help pupils adjust their language.',
    lecturer: '江佩仪',
    cases: ['前台接待', '一封得体的邮件', '英语直播两分钟'],
  },
  {
    subject: 'physics',
    stages: ['junior'],
    title: '初中物理：数字化实验与现象可视化',
    titleEn: 'Junior physics: digital experiments and visible phenomena',
    about: '用慢动作视频、传感器和仿真看见平时看不清的过程，同时守住动手实验的位置。',
    aboutEn:
      'Slow motion, sensors and simulation show what eyes miss, while hands-on experiments keep their place.',
    lecturer: '邹明轩',
    cases: ['慢动作里的弹跳', '电路仿真与实物', '声音的波形'],
  },
  {
    subject: 'physics',
    stages: ['senior'],
    title: '高中物理：传感器数据与模型建构',
    titleEn: 'Senior physics: sensor data and models',
    about: '采集真实数据，拟合、质疑并修正模型，让学生体会物理规律的来处和适用范围。',
    aboutEn: 'Record data, fit, doubt and refine: pupils learn where laws come from and how far they reach.',
    lecturer: '邹明轩',
    cases: ['视频分析抛体运动', '单摆周期的数据', '电容放电曲线'],
  },
];
