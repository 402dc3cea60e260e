import { ask } from './question-content.js';

const assessment = ask('assessment');

export const ASSESSMENT_QUESTIONS = [
  assessment(
    'exit',
    '一节课结束时，您怎样知道学生学会了没有？',
    'A lesson ends. How do you know what was learnt?',
    [1, '问一句“听懂了吗”，看大家反应', 'I ask “is that clear” and look around'],
    [
      3,
      '用一两道题的出门条，当天归类，第二天据此开头',
      'An exit ticket of one or two items, sorted that day, opens the next lesson',
    ],
    [2, '布置随堂练习，收上来看', 'A short exercise that I collect'],
    [0, '看作业和考试成绩', 'From homework and exams'],
  ),
  assessment(
    'item',
    '一道选择题全班错了一半，您会怎么分析？',
    'Half the class misses a multiple-choice item. How do you look into it?',
    [0, '再讲一遍正确答案', 'Explain the right answer again'],
    [2, '看错的人主要选了哪个选项，推测原因', 'See which wrong option was chosen, and guess why'],
    [
      3,
      '结合选项分布和高低分组差异判断是没学会还是题目有问题，再设计追问',
      'Use options and high-low groups to tell a gap from a bad item, then ask further',
    ],
    [1, '让做对的同学说说思路', 'Have someone who got it right explain'],
  ),
  assessment(
    'rubric',
    '学生做了一份多媒体作品，您怎样评价？',
    'Pupils made a multimedia piece. How do you assess it?',
    [
      3,
      '动手前师生一起定量规，过程中自评互评，最后据此修改一次',
      'We agree a rubric first, they rate themselves and peers, then revise once',
    ],
    [1, '看整体印象，分成优良中', 'By overall impression in three grades'],
    [2, '按事先列好的几项标准打分', 'By criteria listed beforehand'],
    [0, '完成就给分', 'Done is enough'],
  ),
  assessment(
    'feedback',
    '批改电子作业时，您写给学生的话多半是哪一种？',
    'In digital homework, what do you mostly write to pupils?',
    [1, '“很好”“要认真”一类的评语', '“Good” or “be careful”'],
    [2, '指出错在哪里，并给出正确做法', 'Where it is wrong and how it is done'],
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
    [1, '平时观察加上印象', 'Observation and impression'],
  ),
  assessment(
    'act',
    '平台给出了一份班级学情报告，您通常怎么用？',
    'The platform offers a report on your class. How do you use it?',
    [0, '留着，检查时用', 'I keep it for inspections'],
    [1, '看看平均分和排名', 'I look at means and ranks'],
    [
      3,
      '找出两三个要回应的点，改下一周的安排，之后再看有没有变',
      'I pick two or three points, change next week, and look again',
    ],
    [2, '挑出薄弱的知识点，补讲一次', 'I find weak points and teach them again'],
  ),
];
