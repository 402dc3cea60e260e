/** D2-D4: dimensions of ICT teaching ability, the themes recommended for each, and the series that carry them. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const DIMENSIONS = {
  literacy: { zh: '技术素养', en: 'Technology literacy' },
  planning: { zh: '计划与准备', en: 'Planning and preparation' },
  organisation: { zh: '组织与管理', en: 'Organising and managing' },
  assessment: { zh: '评估与诊断', en: 'Assessing and diagnosing' },
  growth: { zh: '学习与发展', en: 'Learning and development' },
} as const satisfies Record<string, Bilingual>;
export type DimensionCode = keyof typeof DIMENSIONS;
export const DIMENSION_CODES = Object.keys(DIMENSIONS) as DimensionCode[];

/** Share of a dimension's points, in percent, from which a level is reached. */
export const LEVELS = [
  { code: 'starting', fromPercent: 0, zh: '起步', en: 'Starting' },
  { code: 'competent', fromPercent: 45, zh: '胜任', en: 'Competent' },
  { code: 'proficient', fromPercent: 75, zh: '熟练', en: 'Proficient' },
] as const;
export type LevelCode = (typeof LEVELS)[number]['code'];

export const THEMES = {
  'visual-design': { zh: '看得清的课件', en: 'Slides that can be read' },
  'lesson-planning': { zh: '技术支持的备课', en: 'Planning with technology' },
  'resource-making': { zh: '教学资源制作', en: 'Making teaching resources' },
  'blended-class': { zh: '线上线下组织', en: 'Teaching online and in class' },
  'learning-evidence': { zh: '学情与证据', en: 'Evidence of learning' },
  'data-ethics': { zh: '数据安全与伦理', en: 'Data safety and ethics' },
  'online-growth': { zh: '网络研修与反思', en: 'Professional learning online' },
} as const satisfies Record<string, Bilingual>;
export type ThemeCode = keyof typeof THEMES;

/** Every dimension points at one theme or more; which of them is shown follows from the level (D3). */
export const DIMENSION_THEMES: Readonly<Record<DimensionCode, readonly ThemeCode[]>> = {
  literacy: ['resource-making', 'data-ethics'],
  planning: ['visual-design', 'lesson-planning'],
  organisation: ['blended-class', 'visual-design'],
  assessment: ['learning-evidence'],
  growth: ['online-growth', 'learning-evidence'],
};

/** What a level of a dimension means in a report. */
export const LEVEL_NOTES: Readonly<Record<DimensionCode, Readonly<Record<LevelCode, Bilingual>>>> = {
  literacy: {
    starting: {
      zh: '常用设备和软件已经接触，遇到变化时还要靠同事。先把一两样工具用熟。',
      en: 'You know the common tools but rely on colleagues when something changes. Make one or two tools your own first.',
    },
    competent: {
      zh: '日常教学用的工具能独立操作，也能处理常见故障。可以试着自己制作资源。',
      en: 'You handle everyday tools and common faults by yourself. Try making resources of your own.',
    },
    proficient: {
      zh: '能为教学目的挑选并组合工具，还能带动身边的老师。',
      en: 'You choose and combine tools for a teaching purpose, and bring colleagues along.',
    },
  },
  planning: {
    starting: {
      zh: '备课时多用现成课件。从“这一页要学生看什么”开始改，效果来得最快。',
      en: 'You mostly use ready-made slides. Start by asking what each page should make pupils see.',
    },
    competent: {
      zh: '会按目标取舍资源。下一步是为不同基础的学生准备不同的路径。',
      en: 'You select resources by goal. Next, prepare different paths for different pupils.',
    },
    proficient: {
      zh: '技术的使用与目标、活动、评价相互对应，备课成果可以分享给教研组。',
      en: 'Technology matches goals, activities and assessment; your plans are worth sharing.',
    },
  },
  organisation: {
    starting: {
      zh: '课堂上的技术主要由教师操作。可以先让学生在一个小环节里动手。',
      en: 'Technology is mostly in your hands. Let pupils use it in one small step first.',
    },
    competent: {
      zh: '能组织学生使用技术开展活动，节奏大体可控。',
      en: 'You run activities in which pupils use technology, and mostly keep the pace.',
    },
    proficient: {
      zh: '线上线下切换自如，规则清楚，出了意外也有备用方案。',
      en: 'You move between online and classroom with clear rules and a plan B.',
    },
  },
  assessment: {
    starting: {
      zh: '主要凭经验和作业判断学情。出门条和随堂投票是很好的起点。',
      en: 'You judge by experience and homework. Exit tickets and quick polls are a good start.',
    },
    competent: {
      zh: '会收集数据并据此调整教学，可以再往前一步：让学生也看见自己的进步。',
      en: 'You collect data and adjust teaching. Next, let pupils see their own progress.',
    },
    proficient: {
      zh: '评价贯穿教学，数据有来处、有去处，也守得住学生隐私。',
      en: 'Assessment runs through your teaching, data has a purpose, and privacy is kept.',
    },
  },
  growth: {
    starting: {
      zh: '线上学习多为完成任务。找到一个同伴或一个小问题，学习会轻松很多。',
      en: 'Online learning is mostly a duty so far. One partner or one small question makes it easier.',
    },
    competent: {
      zh: '会主动寻找资源并反思课堂，建议把经验沉淀成可以复用的材料。',
      en: 'You look for resources and reflect. Turn your experience into material you can reuse.',
    },
    proficient: {
      zh: '有持续的专业学习路径，并在网络教研中贡献自己的实践。',
      en: 'You follow a steady path and contribute to online communities.',
    },
  },
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
