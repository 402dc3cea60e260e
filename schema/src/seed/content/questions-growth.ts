import { ask } from './question-content.js';

const growth = ask('growth');

export const GROWTH_QUESTIONS = [
  growth(
    'goal',
    '参加网络研修之前，您一般怎样选择课程？',
    'How do you choose courses before an online training?',
    [1, '选学时够、好通过的', 'Those with enough hours that are easy to pass'],
    [2, '选和自己学科有关的', 'Those that fit my subject'],
    [
      3,
      '从自己课堂上的一个问题出发，选能马上试一试的',
      'From a problem of my own class, something I can try at once',
    ],
    [0, '学校安排什么就学什么', 'What the school assigns'],
  ),
  growth(
    'reflect',
    '一节课上完，您怎样留下反思？',
    'How do you keep a reflection after a lesson?',
    [2, '在教案上写几句，期末整理', 'A few lines on the plan, sorted at term’s end'],
    [
      3,
      '隔一段时间录一节课，对照目标看回放，改一处再试',
      'Now and then I record a lesson, watch it against the goal, change one thing and try again',
    ],
    [0, '课太多，一般不写', 'Too many lessons; usually none'],
    [1, '检查前补写', 'I write it up before inspections'],
  ),
  growth(
    'community',
    '在网络教研群里，您更接近哪一种？',
    'In an online community of teachers, which is closest to you?',
    [1, '有需要时进去找资料', 'I go in when I need material'],
    [0, '消息设了免打扰，很少看', 'It is muted; I rarely look'],
    [
      3,
      '定期分享自己的课例和数据，也请大家挑问题',
      'I share lessons and data regularly and ask for criticism',
    ],
    [2, '常看，也会回答别人的提问', 'I read often and answer questions'],
  ),
  growth(
    'transfer',
    '培训里学到一个新方法，后来怎么样了？',
    'You learnt a new method in a training. What became of it?',
    [
      3,
      '在自己班试了几轮，留下数据，改成了适合学生的样子',
      'Tried for some rounds with data, and adapted to my pupils',
    ],
    [0, '记在本子上，还没用过', 'It is in my notes, unused'],
    [2, '在一两节课上用过，效果还可以', 'Used in a lesson or two, fairly well'],
    [1, '公开课时用过一次', 'Used once in an open lesson'],
  ),
  growth(
    'evidence',
    '想知道一种教法有没有效果，您会怎么做？',
    'You want to know whether a way of teaching works. What do you do?',
    [0, '看学生喜不喜欢', 'See whether pupils like it'],
    [1, '看用了之后成绩有没有提高', 'See whether marks rise afterwards'],
    [2, '比较前后测，再问几个学生', 'Compare tests before and after, and ask some pupils'],
    [
      3,
      '先想好要看的证据，与平行班或往年对照，并说明哪些还不能下结论',
      'Decide on evidence first, compare with another class or year, and say what it does not show',
    ],
  ),
  growth(
    'help',
    '同事来问您一个技术上的问题，您通常怎样帮？',
    'A colleague asks you about technology. How do you help?',
    [2, '坐在旁边，让他自己操作一遍', 'I sit by while they do it'],
    [1, '帮他弄好', 'I do it for them'],
    [
      3,
      '弄清他想解决的教学问题，一起试，再写成几步放到组里',
      'Find the teaching problem, try it together, and write the steps up for the group',
    ],
    [0, '我也不太会，建议问信息老师', 'I hardly know either; ask the IT teacher'],
  ),
];
