import { ask } from './question-content.js';

const growth = ask('growth');

export const GROWTH_QUESTIONS = [
  growth(
    'goal',
    '参加网络研修之前，您一般怎样选择课程？',
    'How do you choose courses before an online training?',
    [
      1,
      '优先选学时给得多、时间安排得开、作业少、比较容易通过的',
      'Those with many hours, little homework and an easy pass',
    ],
    [2, '选和自己学科有关的', 'Those that fit my subject'],
    [3, '从课堂上的一个问题出发去选', 'From one problem of my own class'],
    [0, '学校安排什么就学什么', 'What the school assigns'],
  ),
  growth(
    'reflect',
    '一节课上完，您怎样留下反思？',
    'How do you keep a reflection after a lesson?',
    [
      2,
      '每节课后在教案后面写上几句，到期末再统一整理成一篇',
      'A few lines under every plan, made into one text at the end of term',
    ],
    [3, '录下来对照目标看，改一处再试', 'Record, watch against the goal, change one thing'],
    [0, '课太多，一般不写', 'Too many lessons; usually none'],
    [1, '检查前补写', 'I write it up before inspections'],
  ),
  growth(
    'community',
    '在网络教研群里，您更接近哪一种？',
    'In an online community of teachers, which is closest to you?',
    [
      1,
      '平时不怎么看，需要课件或者试卷的时候进去翻一翻、要一份',
      'Mostly I do not look; when I need slides or tests I go in and ask',
    ],
    [0, '消息设了免打扰，很少看', 'It is muted; I rarely look'],
    [3, '定期分享课例，也请大家挑问题', 'Share lessons and ask for criticism'],
    [2, '常看，也会回答别人的提问', 'I read often and answer questions'],
  ),
  growth(
    'transfer',
    '培训里学到一个新方法，后来怎么样了？',
    'You learnt a new method in a training. What became of it?',
    [3, '试了几轮，按学生情况改过', 'Tried in rounds and adapted'],
    [
      0,
      '当时认真记在了本子上，也觉得很有启发，后来还没有机会用',
      'I took careful notes and found it inspiring, but had no chance yet',
    ],
    [2, '在一两节课上用过，效果还可以', 'Used in a lesson or two, fairly well'],
    [1, '公开课时用过一次', 'Used once in an open lesson'],
  ),
  growth(
    'evidence',
    '想知道一种教法有没有效果，您会怎么做？',
    'You want to know whether a way of teaching works. What do you do?',
    [0, '看学生喜不喜欢', 'See whether pupils like it'],
    [
      1,
      '看用了这种教法以后，全班的测验成绩是不是比以前有所提高',
      'See whether the class’s marks are higher than before I used it',
    ],
    [2, '比较前后测，再问几个学生', 'Compare tests before and after, and ask some pupils'],
    [3, '先想好看什么证据，再找对照', 'Decide on evidence first, then compare'],
  ),
  growth(
    'help',
    '同事来问您一个技术上的问题，您通常怎样帮？',
    'A colleague asks you about technology. How do you help?',
    [2, '坐在旁边，让他自己操作一遍', 'I sit by while they do it'],
    [
      1,
      '请他把电脑拿过来，我帮他把要用的东西一次都弄好',
      'Ask for the computer and set up everything needed in one go',
    ],
    [3, '弄清教学问题，一起试，再写给全组', 'Find the problem, try together, write it up'],
    [0, '我也不太会，建议问信息老师', 'I hardly know either; ask the IT teacher'],
  ),
];
