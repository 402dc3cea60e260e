import type { FullSubjectCode } from './codes.js';

export interface SchoolBasedTopic {
  readonly name: string;
  readonly nameEn: string;
  /** The question a school's group of this subject works on for a term. */
  readonly question: string;
  readonly questionEn: string;
}

/** D4: the school-based category has one course by subject. */
export const SCHOOL_BASED_TOPICS: Readonly<Record<FullSubjectCode, SchoolBasedTopic>> = {
  chinese: {
    name: '语文',
    nameEn: 'Chinese',
    question: '怎样用在线批注让更多学生参与文本讨论',
    questionEn: 'How can online annotation bring more pupils into talk about a text?',
  },
  mathematics: {
    name: '数学',
    nameEn: 'Mathematics',
    question: '动态演示之后，学生能不能自己说出道理',
    questionEn: 'After a dynamic demonstration, can pupils explain why?',
  },
  preschool: {
    name: '学前教育',
    nameEn: 'Preschool',
    question: '视频记录怎样帮助教师看懂儿童的游戏',
    questionEn: 'How does video help teachers to understand children’s play?',
  },
  english: {
    name: '英语',
    nameEn: 'English',
    question: '录音作业的反馈怎样让学生愿意再说一遍',
    questionEn: 'Which feedback on recordings makes pupils want to speak again?',
  },
  chemistry: {
    name: '化学',
    nameEn: 'Chemistry',
    question: '传感器曲线怎样帮助学生解释反应过程',
    questionEn: 'How do sensor curves help pupils explain reactions?',
  },
  physics: {
    name: '物理',
    nameEn: 'Physics',
    question: '仿真与实物实验怎样先后搭配',
    questionEn: 'In which order do simulation and real experiments work best?',
  },
  it: {
    name: '信息科技',
    nameEn: 'Information technology',
    question: '过程记录怎样用于编程项目的评价',
    questionEn: 'How can logs be used to assess programming projects?',
  },
  moral: {
    name: '道德与法治',
    nameEn: 'Moral education',
    question: '匿名表达怎样引出真诚的课堂讨论',
    questionEn: 'How does anonymous expression lead to honest discussion?',
  },
  politics: {
    name: '思想政治',
    nameEn: 'Politics',
    question: '论证图能否提高学生说理的质量',
    questionEn: 'Do argument maps improve pupils’ reasoning?',
  },
  history: {
    name: '历史',
    nameEn: 'History',
    question: '数字史料怎样选、怎样裁才适合一节课',
    questionEn: 'How are digital sources chosen and trimmed for one lesson?',
  },
  biology: {
    name: '生物',
    nameEn: 'Biology',
    question: '长周期观察怎样坚持一个学期',
    questionEn: 'How is a long observation kept up for a term?',
  },
  geography: {
    name: '地理',
    nameEn: 'Geography',
    question: '学生自己制图对读图能力有什么影响',
    questionEn: 'What does making maps do for reading them?',
  },
  integrated: {
    name: '综合实践活动',
    nameEn: 'Integrated practice',
    question: '小组过程记录怎样做到真实而不繁琐',
    questionEn: 'How are group logs kept honest and light?',
  },
  science: {
    name: '科学',
    nameEn: 'Science',
    question: '先投票后实验对学生观察有什么影响',
    questionEn: 'What does voting before an experiment do to observation?',
  },
  music: {
    name: '音乐',
    nameEn: 'Music',
    question: '可视化乐谱怎样帮助不识谱的学生',
    questionEn: 'How do visual scores help pupils who cannot read music?',
  },
  arts: {
    name: '美术',
    nameEn: 'Fine arts',
    question: '平板草图怎样与纸面创作衔接',
    questionEn: 'How do tablet sketches lead to work on paper?',
  },
  pe: {
    name: '体育与健康',
    nameEn: 'PE',
    question: '动作回放怎样用得快又不打断练习',
    questionEn: 'How is replay used quickly, without stopping practice?',
  },
  vocational: {
    name: '专业课',
    nameEn: 'Vocational subjects',
    question: '工位视频点评怎样缩短学生的熟练时间',
    questionEn: 'Does video review at the workplace shorten the way to skill?',
  },
};
