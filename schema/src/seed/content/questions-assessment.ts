import { ask } from './question-content.js';

const assessment = ask('assessment');

export const ASSESSMENT_QUESTIONS = [
  assessment(
    'exit',
    '一节课结束时，您怎样知道学生学会了没有？',
    'A lesson ends. How do you know what was learnt?',
    [
      1,
      '下课前问一句“今天讲的都听懂了吗”，看看大家的表情和反应',
      'I ask whether everything was clear and look at their faces',
    ],
    [3, '用出门条，第二天据此开头', 'An exit ticket that opens the next lesson'],
    [2, '布置随堂练习，收上来看', 'A short exercise that I collect'],
    [0, '看作业和考试成绩', 'From homework and exams'],
  ),
  assessment(
    'item',
    '一道选择题全班错了一半，您会怎么分析？',
    'Half the class misses a multiple-choice item. How do you look into it?',
    [0, '再讲一遍正确答案', 'Explain the right answer again'],
    [2, '看错的人主要选了哪个选项，推测原因', 'See which wrong option was chosen, and guess why'],
    [3, '结合选项分布和高低分组，再设计追问', 'Options and high-low groups, then a follow-up'],
    [
      1,
      '请几位做对的同学上台说说自己的思路，让其他同学跟着学一学',
      'Have some who got it right explain their thinking to the others',
    ],
  ),
  assessment(
    'rubric',
    '学生做了一份多媒体作品，您怎样评价？',
    'Pupils made a multimedia piece. How do you assess it?',
    [3, '先共定量规，互评后改一次', 'Agree a rubric, review, revise once'],
    [1, '看整体印象，分成优良中', 'By overall impression in three grades'],
    [
      2,
      '老师课前列好内容、技术、美观等几项标准，按标准逐项打分',
      'I list criteria such as content, technique and looks, and score each',
    ],
    [0, '完成就给分', 'Done is enough'],
  ),
  assessment(
    'feedback',
    '批改电子作业时，您写给学生的话多半是哪一种？',
    'In digital homework, what do you mostly write to pupils?',
    [1, '“很好”“要认真”一类的评语', '“Good” or “be careful”'],
    [
      2,
      '逐条指出错在哪里，并把正确的做法完整地写在旁边给他看',
      'Mark every mistake and write the correct way out beside it',
    ],
    [0, '一般只打分，不写话', 'A mark, no words'],
    [
      3,
      '说明做到了什么、下一步做什么，并回看他改没改',
      'What is reached, what comes next, and I check whether it was changed',
    ],
  ),
  assessment(
    'track',
    '一个学生这学期有没有进步，您怎样判断？',
    'Has a pupil progressed this term? How do you judge?',
    [2, '把几次测验成绩放在一起看变化', 'I compare the results of several tests'],
    [0, '看期末成绩', 'The final exam tells'],
    [
      3,
      '成绩、作品和课堂记录放进成长档案，和学生一起看',
      'Scores, work and notes in a portfolio that we read together',
    ],
    [
      1,
      '主要靠平时上课的观察、作业的情况，加上对这个学生的整体印象',
      'From watching in class, the homework, and my general impression of the pupil',
    ],
  ),
  assessment(
    'act',
    '平台给出了一份班级学情报告，您通常怎么用？',
    'The platform offers a report on your class. How do you use it?',
    [0, '留着，检查时用', 'I keep it for inspections'],
    [
      1,
      '主要看看班级平均分、优秀率，以及和平行班相比排在第几',
      'Mostly the mean, the top share, and our rank among parallel classes',
    ],
    [3, '挑两三个点改下周的课，再看变化', 'Change next week on two points, and look again'],
    [2, '挑出薄弱的知识点，补讲一次', 'I find weak points and teach them again'],
  ),
];
