import { ask } from './question-content.js';

const planning = ask('planning');

export const PLANNING_QUESTIONS = [
  planning(
    'why-tech',
    '备课时决定用不用技术，您主要看什么？',
    'When you plan, what decides whether technology is used?',
    [2, '这个内容用技术讲是不是更清楚', 'Whether technology makes this content clearer'],
    [3, '学生卡在哪里，技术能否帮他想通', 'Where pupils get stuck, and whether it helps them think'],
    [
      0,
      '主要看这节课是不是公开课，有没有领导或同行来听、来检查',
      'Whether it is an open lesson, with somebody coming to watch or inspect',
    ],
    [1, '手头有没有现成的课件', 'Whether ready-made slides are at hand'],
  ),
  planning(
    'slides',
    '打开一份下载的课件准备明天用，您会先做什么？',
    'You open downloaded slides for tomorrow. What comes first?',
    [
      1,
      '改掉封面上的校名和姓名，统一字体和配色，再改几个错别字',
      'Change the school and name on the cover, unify fonts and colours, and fix typos',
    ],
    [3, '对照目标删页，一页只留一件事', 'Cut pages against the goal, one idea each'],
    [2, '挑出用得上的页，重新排顺序', 'Pick the pages I can use and reorder them'],
    [0, '从头到尾看一遍，熟悉顺序', 'Page through it to know the order'],
  ),
  planning(
    'differentiate',
    '同一节课上，学生基础差别很大。您在准备资源时怎么考虑？',
    'Pupils in one lesson differ widely. How do you prepare resources?',
    [0, '按中等水平准备，课上再说', 'For the middle; the rest we see in class'],
    [2, '准备基础和拓展两套练习', 'Two sets of exercises: basic and extended'],
    [
      1,
      '主要按全班统一准备，给学得快的学生再多布置几道有难度的题',
      'One set for the whole class, with a few harder problems for the fast ones',
    ],
    [3, '按前测分组，材料和支架可自选', 'Groups from a pre-test; material by choice'],
  ),
  planning(
    'sequence',
    '设计一个用到平板或机房的环节，教案里会写到什么程度？',
    'A step of your lesson uses tablets or the computer room. How far does your plan go?',
    [
      3,
      '写明任务、时间、提示语、收尾方式和断网时的替代活动',
      'Task, time, prompts, how it ends, and what replaces it offline',
    ],
    [0, '写“学生上机练习”', '“Pupils practise on the computer”'],
    [1, '写出要打开的软件和要做的题', 'Which software to open and which problems to do'],
    [
      2,
      '写出主要的操作步骤、每一步大致用时和巡视时要看的地方',
      'The main steps, rough timing, and what I look at while walking round',
    ],
  ),
  planning(
    'resource-share',
    '教研组集体备课时，您怎样处理自己的课件和素材？',
    'In joint planning, what do you do with your slides and material?',
    [2, '放到组里的共享文件夹，附上使用说明', 'Put them in the group’s folder with notes for use'],
    [0, '各人用各人的', 'Everyone uses their own'],
    [3, '拆成可复用的小件，大家一起更新', 'Split into reusable parts we keep together'],
    [
      1,
      '平时放在自己电脑里，有人来要的时候再找出来发给他一份',
      'They stay on my computer; when someone asks I look for them and send a copy',
    ],
  ),
  planning(
    'visual',
    '要讲清一个复杂的过程，您会怎样呈现？',
    'You have to explain a complex process. How do you show it?',
    [1, '把过程写成几条文字，逐条念', 'As bullet points that I read out'],
    [2, '找一张示意图，指着图讲', 'With a diagram that I point at'],
    [
      0,
      '在网上找一段讲得比较清楚的视频，从头到尾放给学生看一遍',
      'I look for a video that explains it well and play it from start to end',
    ],
    [3, '自己画分步图，讲一步现一步', 'My own drawing, step by step as I talk'],
  ),
  planning(
    'rehearse',
    '明天的课要用到一个新软件，课前您会怎么准备？',
    'Tomorrow’s lesson uses a new app. How do you prepare?',
    [0, '课上边用边看', 'I find out in class'],
    [3, '用学生账号在教室设备上走一遍', 'A run as a pupil on classroom devices'],
    [
      2,
      '课前在自己的电脑上把要用的功能从头到尾完整操作一遍',
      'Before the lesson I go through all I need on my own computer',
    ],
    [1, '看一遍操作说明', 'I read the instructions'],
  ),
];
