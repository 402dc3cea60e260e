import type { SubjectCode } from './codes.js';

/** What a course of a subject is about, with the words an English title uses. */
export interface Topic {
  readonly zh: string;
  readonly en: string;
}

const topics = (text: string): Topic[] =>
  text.split('、').map((pair) => {
    const [zh = '', en = ''] = pair.split('|');
    return { zh, en };
  });

export const SUBJECT_WORDS: Readonly<Record<SubjectCode, Topic & { readonly topics: readonly Topic[] }>> = {
  chinese: {
    zh: '语文',
    en: 'Chinese',
    topics: topics(
      '整本书阅读|whole-book reading、古诗文诵读|classical poems、习作|composition、口语交际|speaking、群文阅读|reading across texts、识字写字|characters and handwriting、思辨性阅读|critical reading、单元整合|unit design',
    ),
  },
  mathematics: {
    zh: '数学',
    en: 'mathematics',
    topics: topics(
      '数感与运算|number sense、图形与几何|geometry、统计与概率|statistics and chance、函数|functions、数学建模|modelling、解决问题|problem solving、错题资源|learning from mistakes、综合与实践|projects',
    ),
  },
  preschool: {
    zh: '学前',
    en: 'preschool',
    topics: topics(
      '自主游戏|free play、绘本阅读|picture books、户外运动|outdoor movement、区域活动|activity corners、幼小衔接|moving on to school、观察记录|observing children、环境创设|rooms that teach、家园共育|working with families',
    ),
  },
  english: {
    zh: '英语',
    en: 'English',
    topics: topics(
      '自然拼读|phonics、绘本教学|readers、听说课|listening and speaking、读写结合|reading to write、词汇|vocabulary、单元主题|theme units、戏剧教学|drama、文化意识|culture',
    ),
  },
  chemistry: {
    zh: '化学',
    en: 'chemistry',
    topics: topics(
      '实验探究|inquiry in the laboratory、微粒观|particles、方程式|equations、物质推断|identifying substances、绿色化学|green chemistry、数字化实验|digital experiments、生活中的化学|everyday chemistry、复习课|revision',
    ),
  },
  physics: {
    zh: '物理',
    en: 'physics',
    topics: topics(
      '力与运动|force and motion、电路|circuits、光学|optics、能量观|energy、实验设计|designing experiments、科学推理|scientific reasoning、跨学科实践|work across subjects、科学史|history of science',
    ),
  },
  it: {
    zh: '信息科技',
    en: 'computing',
    topics: topics(
      '编程启蒙|first programs、算法思维|algorithms、数据与编码|data and coding、人工智能初步|first steps in AI、物联网|internet of things、网络安全|safety online、图形化编程|block programming、项目式学习|projects',
    ),
  },
  moral: {
    zh: '道德与法治',
    en: 'morality and law',
    topics: topics(
      '法治教育|law in class、议题式教学|teaching by issues、生命安全|life and safety、国情教育|our country、情境辨析|weighing cases、活动课|activities、中华传统美德|traditional virtues、家校协同|school and home',
    ),
  },
  politics: {
    zh: '思想政治',
    en: 'politics',
    topics: topics(
      '议题式教学|teaching by issues、时政课堂|current affairs、哲学与文化|philosophy and culture、经济与社会|economy and society、法律与生活|law and life、辨析式学习|debate、社会实践|field work、大单元设计|large units',
    ),
  },
  history: {
    zh: '历史',
    en: 'history',
    topics: topics(
      '史料教学|sources、时空观念|time and place、家国情怀|identity、近代史|modern history、岭南历史|history of Lingnan、博物馆课程|museum lessons、历史解释|interpretation、单元教学|units',
    ),
  },
  biology: {
    zh: '生物学',
    en: 'biology',
    topics: topics(
      '生命观念|ideas of life、显微观察|the microscope、遗传与进化|genes and evolution、生态调查|ecology outdoors、模型建构|models、健康生活|healthy living、实验改进|better experiments、科学探究|inquiry',
    ),
  },
  geography: {
    zh: '地理',
    en: 'geography',
    topics: topics(
      '区域认知|regions、地理实践力|field skills、地图技能|maps、地理信息技术|geographic information、气候|climate、湾区地理|the Greater Bay Area、研学旅行|study trips、人地协调|people and land',
    ),
  },
  integrated: {
    zh: '综合实践活动',
    en: 'integrated practice',
    topics: topics(
      '考察探究|field inquiry、设计制作|design and making、职业体验|trying out jobs、社会服务|service、劳动教育|labour、小课题|small research、活动评价|assessing activities、校园种植|school gardens',
    ),
  },
  science: {
    zh: '科学',
    en: 'science',
    topics: topics(
      '探究式学习|inquiry、工程实践|engineering、观察与记录|observing and recording、科学阅读|reading in science、种植与养殖|growing and keeping、地球与宇宙|earth and space、材料与结构|materials、科学教具|teaching aids',
    ),
  },
  music: {
    zh: '音乐',
    en: 'music',
    topics: topics(
      '合唱|choir、节奏训练|rhythm、岭南音乐|music of Lingnan、器乐进课堂|instruments in class、欣赏课|listening、歌唱教学|singing、戏曲进校园|opera at school、即兴创编|improvising',
    ),
  },
  arts: {
    zh: '美术',
    en: 'fine arts',
    topics: topics(
      '线描|line drawing、色彩|colour、剪纸与版画|paper cuts and prints、书法|calligraphy、陶艺|clay、欣赏评述|looking and talking、设计应用|design、非遗进课堂|living heritage',
    ),
  },
  pe: {
    zh: '体育与健康',
    en: 'physical education',
    topics: topics(
      '大单元教学|large units、体能练习|fitness、足球|football、篮球|basketball、跳绳|rope skipping、运动损伤预防|preventing injuries、体育游戏|games、课余训练|training after class',
    ),
  },
  vocational: {
    zh: '职业教育',
    en: 'vocational education',
    topics: topics(
      '岗课赛证|jobs, courses and contests、理实一体|theory in practice、工作页设计|work sheets、产教融合|school and industry、技能大赛|skills contests、课程思政|values in courses、实训管理|running workshops、校企合作|partners in industry',
    ),
  },
  library: {
    zh: '图书馆',
    en: 'school library',
    topics: topics(
      '阅读推广|promoting reading、馆藏建设|building a collection、书目推荐|book lists、信息素养|information literacy',
    ),
  },
  psychology: {
    zh: '心理健康',
    en: 'school psychology',
    topics: topics(
      '个别辅导|counselling、心理课|lessons in psychology、危机识别|recognising crises、团体活动|group work',
    ),
  },
  special: {
    zh: '特殊教育',
    en: 'special education',
    topics: topics(
      '融合教育|inclusion、个别化计划|individual plans、感觉统合|sensory integration、行为支持|behaviour support',
    ),
  },
  pedagogy: {
    zh: '教育理论',
    en: 'pedagogy',
    topics: topics(
      '课程标准|curriculum standards、课堂观察|watching lessons、教育评价|assessment、教育叙事|teachers’ stories',
    ),
  },
  laboratory: {
    zh: '实验室',
    en: 'laboratory',
    topics: topics(
      '实验安全|safety、仪器维护|care of instruments、药品管理|managing chemicals、自制教具|home-made apparatus',
    ),
  },
};
