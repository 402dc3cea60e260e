import type { Bilingual } from '../../kernel/locale.js';

/** D2-D4: dimensions of ICT teaching ability, the themes recommended for each, and the series that carry them. */

export const DIMENSIONS = {
  literacy: { zh: '技术素养', en: 'Technology literacy' },
  planning: { zh: '计划与准备', en: 'Planning and preparation' },
  organisation: { zh: '组织与管理', en: 'Organising and managing' },
  assessment: { zh: '评估与诊断', en: 'Assessing and diagnosing' },
  growth: { zh: '学习与发展', en: 'Learning and development' },
} as const satisfies Record<string, Bilingual>;
export type DimensionCode = keyof typeof DIMENSIONS;
export const DIMENSION_CODES = Object.keys(DIMENSIONS) as DimensionCode[];

/** Shares of a dimension's points at which the levels begin: starting, competent, proficient (D3). */
export const LEVEL_SHARES = [0, 0.45, 0.75] as const;

export interface ThemeContent extends Bilingual {
  readonly about: string;
  readonly aboutEn: string;
}

export const THEMES = {
  'visual-design': {
    zh: '看得清的课件',
    en: 'Slides that can be read',
    about: '让一页课件只说一件事，让学生知道该看哪里。',
    aboutEn: 'One idea a page, and pupils who know where to look.',
  },
  'lesson-planning': {
    zh: '技术支持的备课',
    en: 'Planning with technology',
    about: '从学生的困难出发选用工具，把省下的时间还给学生。',
    aboutEn: 'Choose tools by pupils’ difficulties and give them the time you save.',
  },
  'resource-making': {
    zh: '教学资源制作',
    en: 'Making teaching resources',
    about: '自己录、自己剪、自己做，材料正合本班学生用。',
    aboutEn: 'Record, cut and build material that fits your own class.',
  },
  'blended-class': {
    zh: '线上线下组织',
    en: 'Teaching online and in class',
    about: '把规则、节奏和备用方案想在前面，技术进课堂也不乱。',
    aboutEn: 'Rules, pace and a plan B first, so that technology brings no disorder.',
  },
  'learning-evidence': {
    zh: '学情与证据',
    en: 'Evidence of learning',
    about: '用小而快的办法收集学情，并据此调整下一步教学。',
    aboutEn: 'Small, quick ways to see what was learnt and to adjust what comes next.',
  },
  'data-ethics': {
    zh: '数据安全与伦理',
    en: 'Data safety and ethics',
    about: '少收、收好、按时删，让学生和家长放心。',
    aboutEn: 'Collect little, keep it safe and delete it on time.',
  },
  'online-growth': {
    zh: '网络研修与反思',
    en: 'Professional learning online',
    about: '把一个小问题带进网络教研，和同伴一起改进一节课。',
    aboutEn: 'Take one small question to your peers online and improve a lesson together.',
  },
} as const satisfies Record<string, ThemeContent>;
export type ThemeCode = keyof typeof THEMES;

/** Every dimension points at one theme or more; which of them is shown follows from the level (D3). */
export const DIMENSION_THEMES: Readonly<Record<DimensionCode, readonly ThemeCode[]>> = {
  literacy: ['resource-making', 'data-ethics'],
  planning: ['visual-design', 'lesson-planning'],
  organisation: ['blended-class', 'visual-design'],
  assessment: ['learning-evidence'],
  growth: ['online-growth', 'learning-evidence'],
};

export const SERIES = {
  'slides-craft': { zh: '课件这样做更清楚', en: 'Clearer slides', theme: 'visual-design' },
  'data-in-class': { zh: '用数据看见学习', en: 'Seeing learning in data', theme: 'learning-evidence' },
  'ai-assist': { zh: '与智能工具一起备课', en: 'Planning lessons with AI tools', theme: 'lesson-planning' },
  'media-making': { zh: '自己动手做教学资源', en: 'Making your own resources', theme: 'resource-making' },
  'blended-class': { zh: '线上线下一起教', en: 'One class, online and in the room', theme: 'blended-class' },
  'online-growth': { zh: '在网络中成长', en: 'Growing through the network', theme: 'online-growth' },
} as const satisfies Record<string, Bilingual & { theme: ThemeCode }>;
export type SeriesKey = keyof typeof SERIES;
